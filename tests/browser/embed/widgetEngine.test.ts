import { afterEach, describe, expect, it } from 'vitest'
import { createEmbed } from '../../../src/embed/createEmbed.js'
import { installEmbed } from '../../../src/embed/install.js'
import { widgetGlobals } from '../../../src/recorder/widget/widgetGlobal.js'
import { createWidgetEngine } from '../../../src/recorder/widget/createWidgetEngine.js'
import { createFakeClient, createFakeEngine } from '../../../src/testing/index.js'
import { follow, untilStatus } from '../../support/follow.js'
import { removeVendorDouble, scriptUrl } from '../../support/vendorDouble.js'

afterEach(() => {
  removeVendorDouble()
  Reflect.deleteProperty(window, 'runEmbed')
  Reflect.deleteProperty(window, Symbol.for('react-hippo-video.embed'))
  for (const bar of document.querySelectorAll('hippo-recorder')) bar.remove()
})

describe('the library’s own widget engine', () => {
  it('records on the embed as on the vendor’s script', async () => {
    const engine = createFakeEngine({ script: 'auto' })
    const client = createFakeClient()
    Object.assign(window, { runEmbed: () => installEmbed(() => createEmbed(client, engine)) })
    const src = scriptUrl('window.runEmbed()')
    const recorder = createWidgetEngine({ digest: 'a digest', src }).createRecorder({ client })
    const heard = follow(recorder)
    recorder.start({ screen: true, resolution: 1080 })
    await untilStatus(recorder, 'recording')
    expect(widgetGlobals().hippovideoDigest).toBe('a digest')
    expect(engine.commands[0]).toMatchObject({ config: { screen: true, resolution: 1080 } })
    recorder.stop()
    await untilStatus(recorder, 'review')
    const bar = document.querySelector('hippo-recorder')?.shadowRoot
    const buttons = [...(bar?.querySelectorAll('button') ?? [])]
    buttons.find((each) => each.textContent === 'Submit')?.click()
    await untilStatus(recorder, 'submitted')
    expect(heard.names().filter((name) => name !== 'source_uploaded')).toEqual([
      'record_initiated',
      'record_started',
      'record_stopped',
      'video_submitted',
    ])
    expect(heard.codes()).toEqual([])
    recorder.dispose()
  })
})
