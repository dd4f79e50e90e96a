import type { RecorderHandle } from './recorderHandle.js'
import type { UseRecorderResult } from './recorderResult.js'

type Commands = Pick<
  UseRecorderResult,
  | 'start'
  | 'pause'
  | 'resume'
  | 'stop'
  | 'submit'
  | 'cancel'
  | 'retake'
  | 'retry'
  | 'reset'
  | 'adjust'
  | 'readTake'
  | 'onEvent'
  | 'onError'
>

/** The commands of whatever recorder the handle holds, with identities that never change. */
export function recorderCommands(handle: RecorderHandle): Commands {
  return {
    start: (config) => handle.run((recorder) => recorder.start(config)),
    pause: () => handle.run((recorder) => recorder.pause()),
    resume: () => handle.run((recorder) => recorder.resume()),
    stop: () => handle.run((recorder) => recorder.stop()),
    submit: (options) => handle.run((recorder) => recorder.submit(options)),
    cancel: () => handle.run((recorder) => recorder.cancel()),
    retake: () => handle.run((recorder) => recorder.retake()),
    retry: () => handle.run((recorder) => recorder.retry()),
    reset: () => handle.run((recorder) => recorder.reset()),
    adjust: handle.adjust,
    readTake: handle.readTake,
    onEvent: handle.onEvent,
    onError: handle.onError,
  }
}
