import { expect, it } from 'vitest'
import { widgetEngine } from '../../../src/recorder/widget/widgetEngine.js'
import { untilStatus } from '../../support/follow.js'
import { createFakeClient } from '../../../src/testing/fakeClient.js'

it('touches nothing on a server', () => {
  const engine = widgetEngine({ digest: 'digest' })
  expect(engine.support()).toEqual({ supported: false, reason: 'server' })
  const recorder = engine.createRecorder({ client: createFakeClient() })
  expect(recorder.get().state).toEqual({ status: 'idle' })
  expect(Object.keys(globalThis).filter((name) => /hippo|hvinteg/i.test(name))).toEqual([])
  recorder.dispose()
})

it('says that it cannot record there', async () => {
  const recorder = widgetEngine({ digest: 'digest' }).createRecorder({ client: createFakeClient() })
  recorder.start()
  await untilStatus(recorder, 'failed')
  expect(recorder.get().state).toMatchObject({ status: 'failed', error: { code: 'unsupported_browser' } })
})
