import { loadPart } from '../../core/loadPart.js'
import type { TakeFile } from '../types.js'
import type { TakeRecord } from './store/ledger.js'
import type { TakeStore } from './store/takeStore.js'

/** The main layer of a stopped take as a file; null where it is not kept any more. */
export async function readKept(
  { manifest }: TakeRecord,
  main: TakeStore,
  form: 'playable' | 'download',
): Promise<TakeFile | null> {
  const mimeType = manifest.layers.find(({ name }) => name === 'main')?.mimeType ?? ''
  const file = await main.file().catch(() => null)
  const { readTakeFile } = await loadPart(import('./takeFile.js'))
  return file && readTakeFile({ ...manifest, file, mimeType }, form)
}
