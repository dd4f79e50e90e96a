import { expect, test } from 'vitest'
import {
  decodeRecordingConfig,
  encodeRecordingConfig,
  resolveRecordingConfig,
} from 'react-hippo-video/contract'
import { failure } from './failure.js'

const documented = {
  screenRecord: true,
  audio: true,
  webCam: true,
  systemAudio: true,
  resolution: '720',
  separateLayer: false,
  initiator: 'generic_embed',
}

test('the documented example is read and written back as it was', () => {
  const config = decodeRecordingConfig(documented)
  expect(config).toEqual({
    screen: true,
    microphone: true,
    camera: true,
    systemAudio: true,
    resolution: 720,
    separateLayer: false,
    initiator: 'generic_embed',
  })
  expect(encodeRecordingConfig(config)).toEqual(documented)
})

test('what is left out stays out when read, and is resolved when written', () => {
  expect(decodeRecordingConfig({})).toEqual({})
  expect(decodeRecordingConfig({ webCam: null, audio: false })).toEqual({ microphone: false })
  expect(encodeRecordingConfig({})).toEqual({
    screenRecord: false,
    audio: true,
    webCam: true,
    systemAudio: false,
    resolution: '720',
    separateLayer: false,
    initiator: 'generic_embed',
  })
  expect(resolveRecordingConfig()).toMatchObject({
    camera: true,
    microphone: true,
    screen: false,
    resolution: 720,
  })
})

test.each([
  ['1080', 1080],
  [1080, 1080],
  ['480', 480],
  ['720p', 720],
  ['4320', 360],
  ['best', 360],
  [0, 360],
])('resolution %j is taken as %i lines, as Hippo takes it', (given, lines) => {
  expect(decodeRecordingConfig({ resolution: given }).resolution).toBe(lines)
})

test.each([[null], ['{}'], [[]], [{ audio: 'yes' }], [{ initiator: 3 }]])(
  '%j is refused as a request',
  (wire) => {
    expect(failure(() => decodeRecordingConfig(wire)).code).toBe('invalid_request')
  },
)
