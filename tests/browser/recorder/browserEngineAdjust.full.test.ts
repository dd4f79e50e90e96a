import { expect, test, vi } from 'vitest'
import { blue, createSource, green, red } from './composeScene.js'
import { isColour, readFilm } from './filmed.js'
import { createStage, given, liveTracks, recordFor, stopAndUpload } from './stage.js'

test('bubble, surface, camera and sound change while it records, and the film keeps its size', async () => {
  given.display = () => [createSource(blue, 1280, 720).track]
  given.camera = () => createSource(green, 640, 360).track
  const stage = createStage()
  const { recorder } = stage
  // Before a take it counts for the next one.
  recorder.adjust({ type: 'mute', source: 'microphone', muted: true })
  recorder.start({ screen: true, camera: true, resolution: 360, cameraPosition: 'bottom-left' })
  await recordFor(stage, 600)
  expect(recorder.devices.get().muted.microphone).toBe(true)
  expect(recorder.level.get()).toBe(0)
  recorder.adjust({ type: 'mute', source: 'microphone', muted: false })
  recorder.adjust({ type: 'bubble', x: 1, y: 0 })
  await vi.waitFor(() => expect(recorder.level.get()).toBeGreaterThan(0), 3000)
  const { camera: other } = { camera: createSource(red, 640, 360).track }
  given.camera = () => other
  recorder.adjust({ type: 'camera', deviceId: null })
  given.display = () => [createSource(red, 400, 400).track]
  const before = recorder.get().preview
  recorder.adjust({ type: 'surface' })
  await vi.waitFor(() => expect(recorder.get().preview).not.toBe(before))
  await vi.waitFor(() => expect(recorder.get().cameraPreview?.getVideoTracks()).toEqual([other]))
  // What was replaced is let go.
  expect(liveTracks().filter(({ kind }) => kind === 'video')).toHaveLength(2)
  const changedAt = recorder.clock.get()
  await recordFor(stage, changedAt + 700)
  await stopAndUpload(stage)
  expect(stage.errors).toEqual([])
  const film = await readFilm(stage.tus.blob('video/webm'))
  expect(film.video).toMatchObject({ width: 640, height: 360 })
  const first = await film.at(0.4)
  expect(isColour(first(0.14, 0.82), green)).toBe(true)
  expect(isColour(first(0.86, 0.18), blue)).toBe(true)
  const last = await film.at(film.seconds)
  expect(isColour(last(0.86, 0.18), red)).toBe(true)
  expect(isColour(last(0.14, 0.82), [0, 0, 0])).toBe(true)
  expect(isColour(last(0.5, 0.5), red)).toBe(true)
})

test('a camera that goes away beside the screen takes its bubble with it, and nothing else', async () => {
  given.display = () => [createSource(blue, 1280, 720).track]
  const { track } = createSource(green, 640, 360)
  given.camera = () => track
  const stage = createStage()
  stage.recorder.start({ screen: true, camera: true, microphone: false, resolution: 360 })
  await recordFor(stage, 500)
  track.stop()
  track.dispatchEvent(new Event('ended'))
  await vi.waitFor(() => expect(stage.recorder.get().warnings).toMatchObject([{ code: 'source_ended' }]))
  expect(stage.recorder.get()).toMatchObject({ state: { status: 'recording' }, cameraPreview: null })
  await recordFor(stage, stage.recorder.clock.get() + 500)
  await stopAndUpload(stage)
  const colour = await (await readFilm(stage.tus.blob('video/webm'))).at(10)
  expect(isColour(colour(0.14, 0.82), blue)).toBe(true)
})

test('without a compositor the screen alone is recorded, and said so', async () => {
  const stage = createStage({ workerUrl: '/no-such-worker.js' })
  stage.recorder.start({ screen: true, camera: true, microphone: false, resolution: 360 })
  await recordFor(stage, 500)
  expect(stage.recorder.get().warnings.map(({ code }) => code)).toContain('worker_blocked')
  expect(stage.recorder.get().cameraPreview).toBeNull()
  expect(liveTracks().filter(({ kind }) => kind === 'video')).toHaveLength(1)
})
