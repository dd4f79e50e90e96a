import { expect, test, vi } from 'vitest'
import { HippoError } from '../../../src/core/error.js'
import { readFilm } from './filmed.js'
import { createStage, keptTakes, play, recordFor, stopAndUpload } from './stage.js'

/** Whether closing the page now would ask a person first. */
function wouldAsk(): boolean {
  return !dispatchEvent(new Event('beforeunload', { cancelable: true }))
}

test('a take can be played and downloaded until it is submitted, and is then not kept any more', async () => {
  const stage = createStage()
  const { recorder } = stage
  recorder.start({ resolution: 360 })
  await recordFor(stage, 600)
  expect(await recorder.readTake('playable')).toBeNull()
  expect(wouldAsk()).toBe(true)
  const others = (await keptTakes()).length - 1
  await stopAndUpload(stage)
  // The server has everything, and the store survives the page anyway.
  expect(wouldAsk()).toBe(false)
  const playable = await recorder.readTake('playable')
  expect(playable?.blob.size).toBe(stage.tus.size)
  expect(playable?.name).toMatch(/^\d{4}-\d\d-\d\d \d\d\.\d\d\.webm$/)
  expect((await play(playable?.blob ?? new Blob())).width).toBe(640)
  const download = await recorder.readTake('download')
  expect(download?.name).toMatch(/\.mp4$/)
  const film = await readFilm(download?.blob ?? new Blob())
  expect(film).toMatchObject({ video: { codec: 'avc', width: 640 }, audio: { codec: 'opus' } })
  // The index is in front, so that any player can seek at once.
  const head = await (download?.blob ?? new Blob()).slice(0, 4096).text()
  expect(head.indexOf('moov')).toBeGreaterThan(0)
  expect(film.seconds * 1000).toBeGreaterThan(500)
  recorder.submit({ title: 'Tour: "a/b"' })
  await stage.reaches('submitted')
  await vi.waitFor(async () => expect(await keptTakes()).toHaveLength(others))
  await vi.waitFor(async () => expect(await recorder.readTake('playable')).toBeNull())
})

test('a take whose creation failed is kept, under its title, and goes when it is cancelled', async () => {
  const before = (await keptTakes()).length
  const stage = createStage({
    recordings: {
      async create() {
        await recordFor(stage, 500)
        throw new HippoError('unauthorized', 'Signed out.')
      },
    },
  })
  stage.recorder.adjust({ type: 'title', title: 'Tour' })
  stage.recorder.start({ camera: false })
  await stage.reaches('failed')
  const { blob, name } = (await stage.recorder.readTake('playable')) ?? {}
  expect(blob?.size).toBeGreaterThan(1000)
  expect(blob?.type).toBe('audio/webm')
  expect(name).toBe('Tour.webm')
  expect(wouldAsk()).toBe(false)
  stage.recorder.cancel()
  await vi.waitFor(async () => expect(await keptTakes()).toHaveLength(before))
  expect(stage.events).toEqual(['record_error', 'video_cancelled', 'record_aborted'])
})

test('with a store that ends with the page a person is asked until the server has everything', async () => {
  const estimate = () => Promise.resolve({ quota: 1000, usage: 1000 })
  const stage = createStage({}, { estimate })
  stage.tus.offline = true
  stage.recorder.start({ camera: false })
  await recordFor(stage, 500)
  expect(wouldAsk()).toBe(true)
  stage.recorder.stop()
  await stage.reaches('review')
  expect(wouldAsk()).toBe(true)
  stage.tus.offline = false
  dispatchEvent(new Event('online'))
  await vi.waitFor(() => expect(stage.recorder.get().upload.status).toBe('complete'), 8000)
  expect(wouldAsk()).toBe(false)
})
