import { HippoError } from '../../core/error.js'
import type { RecorderWarning } from '../types.js'

/** Shorter than this nothing was meant to be recorded. */
export const shortestMs = 300

export function emptyRecording(): HippoError {
  return new HippoError('empty_recording', 'The take was stopped before anything was recorded.', {
    hint: `A take needs at least ${shortestMs} ms.`,
  })
}

export function storeFull(): HippoError {
  return new HippoError('store_full', 'No room is left for bytes that the server has not taken yet.', {
    hint: 'The take was stopped and is kept. Record with a lower resolution on a slow line.',
  })
}

export function unwanted(): HippoError {
  return new HippoError('aborted', 'The take is not wanted any more.')
}

export function fixedCamera(): HippoError {
  return new HippoError('illegal_command', 'The camera of this take cannot be replaced while it records.', {
    hint: 'It can beside a screen, in one picture. The choice counts for the next take.',
  })
}

export function fixedMicrophone(): HippoError {
  return new HippoError(
    'illegal_command',
    'The microphone of this take cannot be replaced while it records.',
    {
      hint: 'The browser’s audio graph does not run, so it is recorded as it comes. The choice counts for the next take.',
    },
  )
}

export function fixedSurface(): HippoError {
  return new HippoError(
    'illegal_command',
    'Another surface cannot take the place of what this take records.',
    {
      hint: 'It can where a window, a tab, or a camera in the picture is recorded, and workers are allowed.',
    },
  )
}

/** A layer beside the main one is over before the take is; without an error its camera has ended. */
export function layerLost(error: HippoError | null): RecorderWarning {
  return error
    ? { code: 'separate_layer_unavailable', detail: error.message }
    : { code: 'source_ended', detail: 'The camera’s layer ended with the camera.' }
}
