import type { RecorderEvent } from '../../contract/types.js'
import type { VideoImport } from '../../recorder/import/types.js'
import { guardPage } from '../guard.js'
import { tellHost } from '../host.js'
import { warn, warnOf } from '../warn.js'
import { createImportDialog, type ImportDialog } from './importDialog.js'
import { readParams } from './readParams.js'

export interface Importer {
  open(params?: unknown): void
}

/** `import()`: begins with the address it is given, else asks for a file or an address. */
export function createImporter(videoImport: VideoImport, say: (event: RecorderEvent) => void): Importer {
  let dialog: ImportDialog | null = null
  let warned = false
  videoImport.onError(warnOf)
  videoImport.onEvent((event) => {
    if (event.type === 'import_complete') tellHost(event.video.shareUrl)
    say(event)
  })
  videoImport.subscribe(() => {
    const { status } = videoImport.get().state
    guardPage('import', status === 'starting' || status === 'uploading')
  })
  return {
    open(params) {
      const { url, title, dropped } = readParams(params)
      if (dropped.length > 0 && !warned) {
        warned = true
        warn(
          `import() was given ${dropped.join(' and ')}, which were dropped: they belong on a server. ` +
            'Whoever visits the page can read them, so renew the key.',
        )
      }
      dialog ??= createImportDialog(videoImport)
      dialog.open(title)
      if (url !== null) videoImport.start({ url }, title)
    },
  }
}
