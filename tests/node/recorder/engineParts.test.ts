import { describe, expect, test } from 'vitest'
import { classifyDeviceError, classifyDisplayError } from '../../../src/recorder/browser/capture/classify.js'
import { displayOptions } from '../../../src/recorder/browser/capture/displayOptions.js'
import { encoderLadder } from '../../../src/recorder/browser/encode/ladder.js'
import { loudness } from '../../../src/recorder/browser/mix/level.js'
import { createMemoryRing } from '../../../src/recorder/browser/store/memoryRing.js'
import { createStoreSource } from '../../../src/recorder/browser/upload/source.js'
import { recordingSupport } from '../../../src/recorder/support.js'

const of = (name: string, message = ''): DOMException => new DOMException(message, name)

describe('encoder ladder', () => {
  const chromium = (type: string): boolean => /webm|avc1.*opus/.test(type) && !type.includes('mp4a')
  const safari = (type: string): boolean => /mp4/.test(type) || /webm;codecs="vp[89]/.test(type)
  const firefox = (type: string): boolean => /webm;codecs="(vp8|opus)/.test(type)
  const types = (tracks: { video: boolean; audio: boolean }, supports: (type: string) => boolean): string[] =>
    encoderLadder(tracks, supports).map(({ mimeType }) => mimeType)

  test('H.264 in WebM first on Chromium, in quarters of a second', () => {
    expect(encoderLadder({ video: true, audio: true }, chromium)[0]).toMatchObject({
      mimeType: 'video/webm;codecs="h264,opus"',
      timesliceMs: 250,
    })
  })
  test('MP4 first on Safari, though it offers WebM, and never faster than a second', () => {
    expect(encoderLadder({ video: true, audio: true }, safari)[0]).toMatchObject({
      mimeType: 'video/mp4;codecs="avc1.640028,mp4a.40.2"',
      timesliceMs: 1000,
    })
  })
  test('VP8 on Firefox', () => {
    expect(types({ video: true, audio: true }, firefox)[0]).toBe('video/webm;codecs="vp8,opus"')
  })
  test('no codec is named for a track that is not there', () => {
    for (const type of types({ video: true, audio: false }, () => true)) expect(type).not.toMatch(/opus|mp4a/)
    expect(types({ video: false, audio: true }, () => true)[0]).toBe('audio/webm;codecs="opus"')
  })
  test('ends with what the browser itself would choose', () => {
    expect(types({ video: true, audio: true }, () => false)).toEqual([''])
  })
})

describe('what a refusal means', () => {
  test.each([
    [of('NotAllowedError', 'Permission denied by user'), 2000, null, 'screen_dismissed'],
    [of('NotAllowedError', 'Permission denied'), 20, null, 'screen_denied'],
    [of('NotAllowedError', 'Permission denied'), 2000, 'denied', 'screen_denied'],
    [of('NotAllowedError', 'Permission denied by system'), 2000, null, 'screen_denied'],
    [of('NotAllowedError', 'Disallowed by permissions policy'), 2000, null, 'screen_denied'],
    [of('InvalidStateError'), 2000, null, 'screen_denied'],
    [of('NotReadableError'), 2000, null, 'surface_not_capturable'],
    [of('AbortError'), 2000, null, 'surface_not_capturable'],
    [new TypeError('getDisplayMedia is not a function'), 0, null, 'unsupported_browser'],
  ] as const)('screen: %s after %d ms, permission %s', (cause, elapsed, permission, code) => {
    const error = classifyDisplayError(cause, elapsed, permission)
    expect(error.code).toBe(code)
    expect(error.hint).toBeTruthy()
    expect(error.cause).toBe(cause)
  })

  test.each([
    [of('NotAllowedError'), 'camera_denied', 'microphone_denied'],
    [of('NotFoundError'), 'camera_missing', 'microphone_missing'],
    [of('OverconstrainedError'), 'camera_missing', 'microphone_missing'],
    [of('NotReadableError'), 'camera_busy', 'microphone_busy'],
  ] as const)('devices: %s', (cause, camera, microphone) => {
    expect(classifyDeviceError('camera', cause).code).toBe(camera)
    expect(classifyDeviceError('microphone', cause).code).toBe(microphone)
  })
})

test('the screen is asked for with less and less', () => {
  const [full, plain, silent] = displayOptions({ systemAudio: true, resolution: 1080 }, undefined)
  expect(full).toMatchObject({
    systemAudio: 'include',
    selfBrowserSurface: 'exclude',
    surfaceSwitching: 'include',
  })
  expect(full?.video).toMatchObject({ height: { ideal: 1080 }, frameRate: { ideal: 30 } })
  expect(Object.keys(plain ?? {})).toEqual(['video', 'audio'])
  expect(silent).toEqual({ video: true, audio: false })
})

describe('memory ring', () => {
  const blob = (text: string): Blob => new Blob([text])

  test('reads across pieces, and only what is there', async () => {
    const ring = createMemoryRing()
    for (const piece of ['abc', 'defg', 'h']) await ring.append(blob(piece))
    expect(ring.size).toBe(8)
    expect(await (await ring.read(2, 6)).text()).toBe('cdef')
    expect(await (await ring.read(5, 100)).text()).toBe('fgh')
  })

  test('what the server holds makes room', async () => {
    const ring = createMemoryRing(8)
    expect(await ring.append(blob('abcde'))).toBe('ample')
    expect(await ring.append(blob('f'))).toBe('scarce')
    ring.acknowledge(5)
    expect(await ring.append(blob('gh'))).toBe('ample')
    expect(await ring.append(blob('ijklmnop'))).toBe('none')
    // Full is a reason to stop, never to lose: the piece is kept all the same.
    expect(await (await ring.read(5, 16)).text()).toBe('fghijklmnop')
  })

  test('a piece that is only half acknowledged stays whole', async () => {
    const ring = createMemoryRing()
    await ring.append(blob('abcdef'))
    ring.acknowledge(3)
    expect(await (await ring.read(3, 6)).text()).toBe('def')
  })

  test('dropped bytes asked for again are an error, not silence', async () => {
    const ring = createMemoryRing()
    await ring.append(blob('abc'))
    ring.acknowledge(3)
    await expect(ring.read(0, 3)).rejects.toMatchObject({ code: 'upload_mismatch' })
  })
})

describe('the source that tus-js-client reads', () => {
  test('knows its size only once the take is closed', async () => {
    const ring = createMemoryRing()
    const source = createStoreSource(ring, () => {})
    await ring.append(new Blob(['abc']))
    expect(source.size).toBeNull()
    ring.close()
    expect(source.size).toBe(3)
  })

  test('gives data with done: false even at the end, and the end empty', async () => {
    const ring = createMemoryRing()
    const offsets: number[] = []
    const source = createStoreSource(ring, (offset) => void offsets.push(offset))
    await ring.append(new Blob(['abc']))
    ring.close()
    const first = await source.slice(0, 1024)
    expect(first.done).toBe(false)
    expect(await first.value?.text()).toBe('abc')
    expect(await source.slice(3, 1027)).toEqual({ value: null, done: true })
    expect(offsets).toEqual([0, 3])
  })
})

test('loudness goes from silence to full scale', () => {
  expect(loudness([0, 0, 0])).toBe(0)
  expect(loudness([1, -1, 1, -1])).toBe(1)
  expect(loudness([0.1, -0.1])).toBeCloseTo(0.667, 2)
  expect(loudness([0.000_01, -0.000_01])).toBe(0)
})

test('support can be asked for on a server', () => {
  expect(recordingSupport()).toEqual({ supported: false, reason: 'server' })
})
