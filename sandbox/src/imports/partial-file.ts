import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import type { Selectable } from 'kysely'
import type { Services } from '../services.js'
import { uploadFile } from '../uploads/file.js'
import type { Report } from './download.js'
import { ImportFailure } from './import-failure.js'
import type { ImportTable } from './schema.js'
import { sentences } from './sentences.js'

/** How often what arrived is made safe and noted in the table. */
const noteEveryMs = 1000

/** The part of a file that is here already. */
export interface PartialFile {
  readonly uploadId: string
  readonly bytes: number
  /** Null where the other side did not say. */
  readonly totalBytes: number | null
  /** Tells whether the rest belongs to this part. Null where it cannot be told: then all is fetched anew. */
  readonly validator: string | null
  readonly isWhole: boolean
  /** Forgets what is here: something else begins. */
  restart(facts: { totalBytes: number | null; validator: string | null; type: string }): Promise<void>
  append(chunk: Uint8Array): Promise<void>
  /** Says that nothing is missing. */
  finish(): void
  /** Makes safe what arrived, so that a later process can go on from there. */
  close(): Promise<void>
}

/** Opens the partial file of an import, with what an earlier process made safe of it. */
export async function openPartialFile(
  services: Services,
  row: Selectable<ImportTable>,
  report: Report,
): Promise<PartialFile> {
  const { db, account, clock, paths } = services
  const uploadId = await claimUpload(services, row.video_id)
  const handle = await open(uploadFile(paths, uploadId), constants.O_RDWR | constants.O_CREAT, 0o600)
  // Beyond what was noted a power cut may have left holes.
  let bytes = Math.min(row.bytes, (await handle.stat()).size)
  let { total_bytes: totalBytes, validator } = row
  let isWhole = bytes > 0 && bytes === totalBytes
  let notedAt = 0

  async function note(facts: Partial<Selectable<ImportTable>> = {}): Promise<void> {
    await handle.datasync()
    notedAt = performance.now()
    await db
      .updateTable('import')
      .set({ bytes, ...facts })
      .where('account_id', '=', account.id)
      .where('video_id', '=', row.video_id)
      .execute()
    const video = await db
      .selectFrom('video')
      .select('state')
      .where('account_id', '=', account.id)
      .where('id', '=', row.video_id)
      .executeTakeFirst()
    if (video?.state !== 'recording') report('withdrawn')
  }

  return {
    uploadId,
    get bytes() {
      return bytes
    },
    get totalBytes() {
      return totalBytes
    },
    get validator() {
      return validator
    },
    get isWhole() {
      return isWhole
    },
    async restart(facts) {
      ;({ totalBytes, validator } = facts)
      bytes = 0
      await handle.truncate(0)
      await note({
        total_bytes: totalBytes,
        validator,
        file_type: facts.type,
        started_at: row.started_at ?? clock(),
      })
      report({ bytes, totalBytes })
    },
    async append(chunk) {
      await writeAll(handle, chunk, bytes)
      bytes += chunk.byteLength
      report({ bytes, totalBytes })
      if (performance.now() - notedAt >= noteEveryMs) await note()
    },
    finish() {
      isWhole = true
    },
    async close() {
      await note()
        .catch(() => {})
        .finally(() => handle.close())
    },
  }
}

async function writeAll(handle: FileHandle, chunk: Uint8Array, position: number): Promise<void> {
  try {
    let written = 0
    while (written < chunk.byteLength) {
      const left = chunk.byteLength - written
      written += (await handle.write(chunk, written, left, position + written)).bytesWritten
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') {
      throw new ImportFailure(sentences.noSpace, { cause: error })
    }
    throw error
  }
}

/** The upload row that the bytes belong to, as those of a recording do. */
async function claimUpload({ db, account, clock }: Services, videoId: string): Promise<string> {
  const now = clock()
  const row = await db
    .insertInto('upload')
    .values({
      account_id: account.id,
      id: randomBytes(16).toString('hex'),
      video_id: videoId,
      layer: 'main',
      file_type: 'application/octet-stream',
      metadata: '{}',
      size: null,
      created_at: now,
      touched_at: now,
      completed_at: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'video_id', 'layer']).doUpdateSet({ touched_at: now }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}
