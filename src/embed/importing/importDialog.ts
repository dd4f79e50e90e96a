import { embedLabels } from '../../labels/embed.js'
import { importingLabels as labels } from '../../labels/importing.js'
import type { VideoImport } from '../../recorder/import/types.js'
import { button, element } from '../bar/element.js'
import { icon } from '../bar/icon.js'
import { linkRow } from '../bar/linkRow.js'
import { openShadow } from '../bar/sheet.js'
import { createImportForm } from './importForm.js'
import { createImportProgress } from './importProgress.js'

export interface ImportDialog {
  /** Shows the dialog; with an import under way, where that stands. */
  open(title: string): void
}

/** The dialog of `import()`: asks, then shows how far it is, then the link. */
export function createImportDialog(videoImport: VideoImport): ImportDialog {
  const host = document.createElement('hippo-import')
  const root = openShadow(host, 'bar', 'dialog')
  const dialog = element('dialog', { 'aria-labelledby': 'title' })
  const leave = button('icon', '', () => dialog.close())
  leave.ariaLabel = embedLabels.close
  leave.append(icon('close'))
  const heading = element('h2', { id: 'title' }, [labels.title])
  const form = createImportForm((source, title) => videoImport.start(source, title))
  const progress = createImportProgress(videoImport)
  const link = linkRow()
  dialog.append(element('header', {}, [heading, leave]), form.element, progress.element, link.element)
  root.append(dialog)

  function isRunning(): boolean {
    const { status } = videoImport.get().state
    return status === 'starting' || status === 'uploading'
  }

  function render(): void {
    const { state, video } = videoImport.get()
    const asks = state.status === 'idle' || state.status === 'cancelled'
    form.element.hidden = !asks
    progress.element.hidden = asks
    // What this page alone can send is cancelled by its own button, never by a slip.
    leave.hidden = isRunning()
    progress.show()
    link.show(state.status === 'ready' ? (video?.shareUrl ?? state.video.shareUrl) : null)
  }

  dialog.addEventListener('cancel', (event) => {
    if (isRunning()) event.preventDefault()
  })
  dialog.addEventListener('close', () => host.remove())
  videoImport.subscribe(render)
  return {
    open(title) {
      const { status } = videoImport.get().state
      if (status === 'ready' || status === 'failed' || status === 'cancelled') videoImport.reset()
      form.begin(title)
      render()
      if (!host.isConnected) document.documentElement.append(host)
      if (!dialog.open) dialog.showModal()
    },
  }
}
