import type { HippoClient } from '../../client/types.js'
import { createImportMachine } from './createImportMachine.js'
import type { CreateImportOptions, VideoImport } from './types.js'

/**
 * Makes something to import videos with. Touches no browser global and loads nothing before the first import.
 *
 * @example
 * const videoImport = createImport(client)
 * videoImport.onEvent((event) => event.type === 'import_complete' && show(event.video))
 * videoImport.start({ file }, 'Product tour')
 */
export function createImport(client: HippoClient, options: CreateImportOptions = {}): VideoImport {
  return createImportMachine(client, options)
}
