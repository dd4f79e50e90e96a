import { expect, test } from 'vitest'
import { blue, createSource, green, red } from './composeScene.js'
import { isColour, readFilm } from './filmed.js'
import { createStage, given, recordFor, stopAndUpload } from './stage.js'
import { createTone, decibelsAt } from './tones.js'

test('screen and camera become one picture, the bubble where the configuration wants it', async () => {
  given.display = () => [createSource(blue, 1280, 720).track]
  given.camera = () => createSource(green, 640, 360).track
  const stage = createStage()
  stage.recorder.start({
    ...{ screen: true, camera: true, microphone: true, resolution: 360 },
    ...{ cameraPosition: 'top-right', cameraShape: 'rectangle', cameraSize: 'large' },
    initiator: 'test',
  })
  await recordFor(stage, 800)
  expect(stage.recorder.get().warnings).toEqual([])
  expect(stage.recorder.get().cameraPreview?.getVideoTracks()).toHaveLength(1)
  await stopAndUpload(stage)
  expect(stage.tus.uploads).toHaveLength(1)
  const film = await readFilm(stage.tus.blob('video/webm'))
  expect(film).toMatchObject({ video: { codec: 'avc', width: 640, height: 360 }, audio: { codec: 'opus' } })
  // A rectangle of 37.5 % of the height in the corner; a circle would not reach its own corners.
  const colour = await film.at(0.6)
  expect(isColour(colour(0.9, 0.25), green)).toBe(true)
  expect(isColour(colour(0.96, 0.06), green)).toBe(true)
  expect(isColour(colour(0.1, 0.75), blue)).toBe(true)
  expect(isColour(colour(0.5, 0.5), blue)).toBe(true)
  expect(stage.calls.create).toHaveBeenCalledWith({
    config: expect.objectContaining({ initiator: 'test', screen: true }),
    idempotencyKey: expect.any(String),
  })
})

test('two layers: the screen with all sound, the camera silent beside it, told apart and timed', async () => {
  given.display = () => [createSource(blue, 1280, 720).track, createTone(440)]
  given.camera = () => createSource(green, 640, 360).track
  const stage = createStage()
  stage.recorder.start({
    ...{ screen: true, camera: true, microphone: false, systemAudio: true },
    ...{ separateLayer: true, resolution: 480 },
  })
  await recordFor(stage, 1000)
  stage.recorder.pause()
  await stage.reaches('paused')
  stage.recorder.resume()
  await recordFor(stage, 1500)
  await stopAndUpload(stage)
  const layers = stage.tus.uploads.map(({ metadata }) => metadata.layer)
  expect([...layers].sort()).toEqual(['camera', 'main'])
  for (const { metadata } of stage.tus.uploads) expect(Number(metadata.offset_ms)).toBeLessThan(300)
  const main = await readFilm(stage.tus.blob('video/webm'))
  const camera = await readFilm(stage.tus.blob('video/webm', 'camera'))
  expect(main).toMatchObject({ video: { width: 896, height: 504 }, audio: { codec: 'opus' } })
  expect(camera).toMatchObject({ video: { width: 640, height: 360 }, audio: null })
  expect(isColour((await main.at(1))(0.5, 0.5), blue)).toBe(true)
  expect(isColour((await camera.at(1))(0.5, 0.5), green)).toBe(true)
  // Paused and stopped in one task each: they are as long as each other.
  expect(Math.abs(main.seconds - camera.seconds)).toBeLessThan(0.3)
  expect(stage.calls.finish).toHaveBeenCalledWith('7', {
    bytes: stage.tus.size,
    durationMs: expect.any(Number),
  })
  const sound = await new OfflineAudioContext(1, 1, 48_000).decodeAudioData(
    await stage.tus.blob('video/webm').arrayBuffer(),
  )
  expect(decibelsAt(440, sound, 0.4, 0.9)).toBeGreaterThan(-20)
})

test('a shared window that changes its size keeps the size of the film, with bars', async () => {
  const screen = createSource(red, 1280, 720)
  given.display = () => [screen.track]
  const stage = createStage()
  stage.recorder.start({ screen: true, camera: false, microphone: false, resolution: 360 })
  await recordFor(stage, 500)
  screen.set({ width: 400, height: 400 })
  await recordFor(stage, 1200)
  await stopAndUpload(stage)
  const film = await readFilm(stage.tus.blob('video/webm'))
  expect(film).toMatchObject({ video: { width: 640, height: 360 }, audio: null })
  expect(isColour((await film.at(0.3))(0.05, 0.5), red)).toBe(true)
  expect(isColour((await film.at(1))(0.05, 0.5), [0, 0, 0])).toBe(true)
  expect(isColour((await film.at(1))(0.5, 0.5), red)).toBe(true)
})

test('a whole screen is recorded as it comes, and ends by itself after maxSeconds', async () => {
  const { track } = createSource(red, 640, 360)
  track.getSettings = () => ({ width: 640, height: 360, displaySurface: 'monitor' })
  given.display = () => [track]
  const stage = createStage()
  stage.recorder.start({ screen: true, camera: false, microphone: false, maxSeconds: 1 })
  await stage.reaches('recording')
  expect(stage.recorder.get().surface).toBe('monitor')
  stage.recorder.adjust({ type: 'surface' })
  expect(stage.errors).toEqual([])
  await stage.reaches('review')
  expect(stage.errors).toMatchObject([{ code: 'illegal_command' }])
  expect(stage.recorder.clock.get()).toBeGreaterThanOrEqual(1000)
  expect(stage.recorder.clock.get()).toBeLessThan(1300)
  expect(stage.recorder.get().state).not.toHaveProperty('because', expect.anything())
})
