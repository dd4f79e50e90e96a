import { formatBytes } from '../../labels/formatBytes.js'
import { importingLabels as labels } from '../../labels/importing.js'
import type { VideoImport, VideoImportState } from '../../recorder/import/types.js'
import { button, element } from '../bar/element.js'
import { sentenceOf } from '../bar/sentence.js'

export interface ImportProgress {
  element: HTMLElement
  show(): void
}

/** How far an import is, how it ended, and what can be done about it. */
export function createImportProgress(videoImport: VideoImport): ImportProgress {
  const headline = element('p', { class: 'headline', role: 'status' })
  const detail = element('p', { class: 'soft' })
  const bar = element('progress', { max: '100', 'aria-label': labels.progress })
  const cancel = button('plain', labels.cancel, () => videoImport.cancel())
  const retry = button('accent', labels.retry, () => videoImport.retry())
  const over = button('plain', labels.startOver, () => videoImport.reset())
  const actions = element('footer', {}, [over, cancel, retry])
  return {
    element: element('div', { class: 'progress' }, [headline, bar, detail, actions]),
    show() {
      const { state } = videoImport.get()
      const isOver = state.status === 'ready' || state.status === 'failed'
      headline.textContent = state.status === 'failed' ? labels.failed : headlineOf(state)
      detail.textContent = detailOf(state)
      const percent = percentOf(state)
      bar.hidden = isOver
      if (percent === null) bar.removeAttribute('value')
      else bar.value = percent
      cancel.hidden = isOver
      over.hidden = !isOver
      over.textContent = state.status === 'failed' ? labels.startOver : labels.importAnother
      retry.hidden = !(state.status === 'failed' && state.canRetry)
    },
  }
}

function headlineOf({ status }: VideoImportState): string {
  return status === 'idle' || status === 'failed' ? '' : labels.states[status]
}

function detailOf(state: VideoImportState): string {
  if (state.status === 'failed') return sentenceOf(state.error)
  if (state.status === 'uploading' && state.retrying) return labels.reconnecting
  if (state.status !== 'uploading' && state.status !== 'downloading') {
    return state.status === 'processing' || state.status === 'ready' ? labels.hints[state.status] : ''
  }
  const { bytes, totalBytes } = state
  const hint = labels.hints[state.status]
  if (bytes === null) return hint
  const said = formatBytes(bytes, 'en')
  const known =
    totalBytes === null ? labels.bytesSoFar(said) : labels.bytes(said, formatBytes(totalBytes, 'en'))
  return `${known}. ${hint}`
}

function percentOf(state: VideoImportState): number | null {
  if (state.status !== 'uploading' && state.status !== 'downloading') return null
  const { bytes, totalBytes } = state
  return bytes !== null && totalBytes ? (100 * bytes) / totalBytes : null
}
