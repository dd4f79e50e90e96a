import { encodeRecordingConfig, type CreatedRecording, type CreateRequest } from 'react-hippo-video/contract'
import { gone } from '../http/error.js'
import type { Services } from '../services.js'
import { issueTicket } from '../uploads/ticket.js'
import { linksOf } from './links.js'
import { newVideoIds } from './new-ids.js'

/** Shown until a person gives another. */
export const untitled = 'Untitled recording'

/** Creates a video for a recording that begins now; the same key gives the same video and a fresh ticket. */
export async function createRecording(services: Services, request: CreateRequest): Promise<CreatedRecording> {
  const { db, account, clock } = services
  const now = clock()
  await db
    .insertInto('video')
    .values({
      account_id: account.id,
      ...newVideoIds(),
      unique_id: request.idempotencyKey,
      title: request.title?.trim() || untitled,
      owner: request.owner ?? null,
      config: JSON.stringify(encodeRecordingConfig(request.config)),
      state: 'recording',
      created_by: account.email,
      created_at: now,
      touched_at: now,
    })
    .onConflict((conflict) => conflict.columns(['account_id', 'unique_id']).doUpdateSet({ touched_at: now }))
    .execute()
  const video = await db
    .selectFrom('video')
    .select(['id', 'asset_id', 'token', 'state', 'access'])
    .where('account_id', '=', account.id)
    .where('unique_id', '=', request.idempotencyKey)
    .executeTakeFirstOrThrow()
  if (video.state === 'gone') throw gone('The recording created under this unique_id')
  return {
    video: linksOf(services, video),
    uploadUrl: `${services.publicUrl}/files`,
    ticket: issueTicket(services, video.asset_id),
  }
}
