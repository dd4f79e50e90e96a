import type { HippoClient } from '../../client/types.js'
import { createPart } from '../../core/part.js'
import { createImportOnFirstUse } from '../onFirstUse/importOnFirstUse.js'
import { sourceImports } from './sourceImports.js'
import type { CreateImportOptions, VideoImport } from './types.js'

const machine = createPart(() => import('./createImportMachine.js'))

/**
 * Makes something to import videos with. Touches no browser global and loads nothing before the first import.
 *
 * @example
 * const videoImport = createImport(client)
 * videoImport.onEvent((event) => event.type === 'import_complete' && show(event.video))
 * videoImport.start({ file }, 'Product tour')
 */
export function createImport(client: HippoClient, options: CreateImportOptions = {}): VideoImport {
  const state = machine.get()
  if (state.status === 'ready') return state.code.createImportMachine(client, options)
  return createImportOnFirstUse(sourceImports, async () =>
    (await machine.load()).createImportMachine(client, options),
  )
}
