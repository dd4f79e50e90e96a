import type { ImportSource, VideoImportState } from '../../hooks/importTypes.js'
import type { ImportText } from './importRooms.js'

const underWay: ReadonlySet<string> = new Set<VideoImportState['status']>([
  'starting',
  'uploading',
  'downloading',
  'processing',
])

/** Whether an import is running in this state. */
export function isUnderWay(status: string): boolean {
  return underWay.has(status)
}

/** What is imported, in a word: the name of the file, or the last part of the address. */
export function sourceName(source: ImportSource | null): string {
  if (!source) return ''
  if (source.file) return source.file.name
  try {
    const { hostname, pathname } = new URL(source.url)
    const parts = pathname.split('/').filter((part) => part !== '')
    const last = parts.at(-1)
    return last ? `${hostname}/${parts.length > 1 ? '…/' : ''}${decodeURIComponent(last)}` : hostname
  } catch {
    return source.url
  }
}

/** What is happening, in a sentence; null where there is nothing to say. */
export function stateText(state: VideoImportState, { importing }: ImportText['labels']): string | null {
  if (state.status === 'idle') return null
  if (state.status === 'failed') return importing.failed
  if (state.status === 'uploading' && state.retrying) return importing.reconnecting
  return importing.states[state.status]
}

/** Whether one may leave meanwhile. */
export function hintText(state: VideoImportState, { importing }: ImportText['labels']): string | null {
  switch (state.status) {
    case 'uploading':
    case 'downloading':
    case 'processing':
    case 'ready':
      return importing.hints[state.status]
    default:
      return null
  }
}
