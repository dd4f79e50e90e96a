import { HippoError } from '../../core/error.js'
import type { VideoImportState, VideoImportStatus } from './types.js'

const working: ReadonlySet<VideoImportStatus> = new Set<VideoImportStatus>([
  'starting',
  'uploading',
  'downloading',
  'processing',
])

/** Whether an import is under way. */
export function isImporting({ status }: VideoImportState): boolean {
  return working.has(status)
}

/** What is said of a command that is not legal now. */
export function refusedImport(command: string, { status }: VideoImportState, hint?: string): HippoError {
  return new HippoError('illegal_command', `${command}() is not possible while the import is ${status}.`, {
    hint: hint ?? null,
  })
}
