import type { Part } from '../../core/part.js'
import type { RecorderEngine } from '../engine.js'
import type { ImportCapabilities } from '../import/types.js'
import { createImportOnFirstUse } from './importOnFirstUse.js'
import { createRecorderOnFirstUse } from './recorderOnFirstUse.js'

export interface EngineShell<Code> extends Pick<
  RecorderEngine,
  'name' | 'capabilities' | 'support' | 'createRecovery'
> {
  importing: ImportCapabilities
  machine: Part<Code>
  make(code: Code): RecorderEngine
}

/**
 * An engine of which only what a page must know at once is there. Its machine is loaded for whoever watches a
 * recorder; once it is there, recorders and imports are the machine's own.
 */
export function engineOnFirstUse<Code>({
  importing,
  machine,
  make,
  ...shell
}: EngineShell<Code>): RecorderEngine {
  let made: RecorderEngine | null = null
  const engine = (): RecorderEngine | null => {
    const state = machine.get()
    return state.status === 'ready' ? (made ??= make(state.code)) : null
  }
  const load = async (): Promise<RecorderEngine> => {
    const code = await machine.load()
    return (made ??= make(code))
  }
  return {
    ...shell,
    preload: async () => void (await load()),
    createRecorder: (options) =>
      engine()?.createRecorder(options) ??
      createRecorderOnFirstUse(shell.capabilities, async () => (await load()).createRecorder(options)),
    createImport: (options) =>
      engine()?.createImport(options) ??
      createImportOnFirstUse(importing, async () => (await load()).createImport(options)),
  }
}
