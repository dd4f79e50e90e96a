import { randomUUID } from 'node:crypto'
import type { Insertable } from 'kysely'
import type { CreatedFileImport, ImportFileRequest, ImportRequest } from 'react-hippo-video/contract'
import { ApiError, gone, invalidRequest } from '../http/error.js'
import { linksOf, type VideoIds } from '../recordings/links.js'
import { newVideoIds } from '../recordings/new-ids.js'
import type { Services } from '../services.js'
import { issueTicket } from '../uploads/ticket.js'
import { mayBeMedia } from './media-type.js'
import type { ImportTable } from './schema.js'
import { sentences } from './sentences.js'

/** Notes what is to be fetched, and has it fetched. The same `unique_id` gives the same import. */
export async function createUrlImport(services: Services, request: ImportRequest): Promise<VideoIds> {
  const { username, password } = new URL(request.url)
  if (username !== '' || password !== '') {
    throw invalidRequest('Parameter url: an address must not carry a user name or password.')
  }
  return insertImport(services, request, {
    kind: 'url',
    url: request.url,
    file_name: '',
    file_type: '',
    total_bytes: null,
  })
}

/** Notes the file that is to be uploaded, and gives the ticket to do it with. */
export async function createFileImport(
  services: Services,
  request: ImportFileRequest,
): Promise<CreatedFileImport> {
  const { MAX_IMPORT_BYTES: most } = services.settings
  const { name, type, bytes } = request
  if (bytes === 0) throw invalidRequest(sentences.empty)
  if (bytes > most) throw new ApiError(413, 'TooLarge', sentences.tooLarge(most))
  if (!mayBeMedia(type, [name])) {
    throw new ApiError(415, 'UnsupportedType', 'The file is neither video nor audio.')
  }
  const video = await insertImport(services, request, {
    kind: 'file',
    url: null,
    file_name: name,
    file_type: type,
    total_bytes: bytes,
  })
  return {
    video: linksOf(services, video),
    uploadUrl: `${services.publicUrl}/files`,
    ticket: issueTicket(services, video.asset_id),
  }
}

type ImportFacts = Pick<Insertable<ImportTable>, 'kind' | 'url' | 'file_name' | 'file_type' | 'total_bytes'>

async function insertImport(
  { db, account, clock, jobs }: Services,
  request: Pick<ImportRequest, 'title' | 'owner' | 'idempotencyKey'>,
  facts: ImportFacts,
): Promise<VideoIds> {
  const now = clock()
  // Recordings have keys of their own.
  const uniqueId = `import:${request.idempotencyKey ?? randomUUID()}`
  const ids = newVideoIds()
  const video = await db.transaction().execute(async (trx) => {
    const inserted = await trx
      .insertInto('video')
      .values({
        account_id: account.id,
        ...ids,
        unique_id: uniqueId,
        title: request.title,
        owner: request.owner ?? null,
        created_by: account.email,
        source: 'import',
        config: '{}',
        state: 'recording',
        created_at: now,
        touched_at: now,
      })
      .onConflict((conflict) =>
        conflict.columns(['account_id', 'unique_id']).doUpdateSet({ touched_at: now }),
      )
      .returning(['id', 'asset_id', 'token', 'state'])
      .executeTakeFirstOrThrow()
    if (inserted.id !== ids.id) return inserted
    await trx
      .insertInto('import')
      .values({ account_id: account.id, video_id: ids.id, bytes: 0, created_at: now, ...facts })
      .execute()
    if (facts.kind === 'url') {
      await jobs.add({ kind: 'import', key: ids.id, payload: { videoId: ids.id } }, trx)
    }
    return inserted
  })
  if (video.state === 'gone') throw gone('The import created under this unique_id')
  return video
}
