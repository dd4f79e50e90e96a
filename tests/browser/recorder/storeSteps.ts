import { onTestFinished, vi } from 'vitest'
import { openDatabase } from '../../../src/recorder/browser/store/database.js'
import { openLedger } from '../../../src/recorder/browser/store/ledger.js'
import type { LedgerOptions, TakeLedger } from '../../../src/recorder/browser/store/ledger.js'
import type { TakeManifest } from '../../../src/recorder/browser/store/manifest.js'
import type { RecorderWarning } from '../../../src/recorder/types.js'

/** A manifest of somebody's take, begun just now. */
export function manifestOf(change: Partial<TakeManifest> = {}): TakeManifest {
  return {
    id: crypto.randomUUID(),
    scope: 'test',
    person: 'ada',
    createdAt: Date.now(),
    config: { screen: true },
    created: null,
    layers: [],
    durationMs: 0,
    phase: 'recording',
    title: null,
    ...change,
  }
}

/** A ledger with what it warned of; closed when the test ends. */
export async function openTestLedger(
  options: Partial<LedgerOptions> = {},
): Promise<{ ledger: TakeLedger; warnings: RecorderWarning[] }> {
  const warnings: RecorderWarning[] = []
  const ledger = await openLedger({ onWarning: (warning) => warnings.push(warning), ...options })
  onTestFinished(() => ledger.close())
  return { ledger, warnings }
}

/** A piece of `size` bytes, all with this value. */
export const piece = (size: number, value: number): Blob => new Blob([new Uint8Array(size).fill(value)])

export async function bytesOf(blob: Blob | null): Promise<number[]> {
  return blob ? [...new Uint8Array(await blob.arrayBuffer())] : []
}

/** Whether a take's folder is on the disk. */
export async function hasFolder(id: string): Promise<boolean> {
  const root = await (await navigator.storage.getDirectory()).getDirectoryHandle('hippo', { create: true })
  return root.getDirectoryHandle(id).then(
    () => true,
    () => false,
  )
}

/** Waits for takes of the test before to be let go, and deletes everything. */
export async function clearTakes(): Promise<void> {
  const db = await openDatabase()
  for (const name of ['takes', 'chunks', 'beats'] as const) await db.clear(name)
  db.close()
  const root = await navigator.storage.getDirectory()
  await vi.waitFor(
    () =>
      root.removeEntry('hippo', { recursive: true }).catch((cause: unknown) => {
        if (!(cause instanceof DOMException) || cause.name !== 'NotFoundError') throw cause
      }),
    5000,
  )
}
