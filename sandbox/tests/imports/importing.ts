import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { decodeImportAnswer, decodeImportState, type ImportState } from 'react-hippo-video/contract'
import type { SandboxOptions } from '../../src/index.js'
import { call } from '../core/client.js'
import { testSandbox, until, type TestSandbox } from '../harness.js'

/** A sandbox that may fetch from this machine, and does not wait long. */
export function importingSandbox(options: SandboxOptions = {}): Promise<TestSandbox> {
  return testSandbox({ PRIVATE_TARGETS: 'loopback', IMPORT_RETRY_MS: 5, IMPORT_STALL_MS: 300, ...options })
}

/** Imports by address; gives the video's id. */
export async function importUrl(
  sandbox: TestSandbox,
  url: string,
  params: Record<string, unknown> = {},
): Promise<string> {
  const answer = await call(sandbox, 'POST', '/api/v1/me/video/import', { title: 'A clip', url, ...params })
  return decodeImportAnswer(await answer.json()).videoId
}

export async function readImport(sandbox: TestSandbox, videoId: string): Promise<ImportState> {
  const answer = await call(sandbox, 'GET', `/api/v1/me/video/import/${videoId}`)
  const body = (await answer.json()) as { import: unknown }
  return decodeImportState(body.import)
}

/** Waits until an import stands where it is wanted; one that failed for good fails at once, with its reason. */
export function importReaches<Status extends ImportState['status']>(
  sandbox: TestSandbox,
  videoId: string,
  status: Status,
  enough: (state: Extract<ImportState, { status: Status }>) => boolean = () => true,
): Promise<Extract<ImportState, { status: Status }>> {
  return until(`the import to be ${status}`, async () => {
    const state = await readImport(sandbox, videoId)
    if (isAt(state, status)) return enough(state) && state
    if (state.status === 'failed' || state.status === 'ready') {
      throw new Error(`The import is ${JSON.stringify(state)}.`)
    }
    return null
  })
}

function isAt<Status extends ImportState['status']>(
  state: ImportState,
  status: Status,
): state is Extract<ImportState, { status: Status }> {
  return state.status === status
}

/** Names of the files that hold bytes as they came. */
export function uploadsIn(sandbox: TestSandbox): Promise<string[]> {
  return readdir(join(sandbox.dataDir, 'uploads'))
}
