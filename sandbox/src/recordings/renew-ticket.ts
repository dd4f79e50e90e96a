import type { UploadTicket } from 'react-hippo-video/contract'
import type { Services } from '../services.js'
import { issueTicket } from '../uploads/ticket.js'
import { findByAsset } from './find.js'

/** A fresh ticket for a recording; asking for one is a sign that somebody still records. */
export async function renewTicket(services: Services, assetId: string): Promise<UploadTicket> {
  const video = await findByAsset(services, assetId)
  await services.db
    .updateTable('video')
    .set({ touched_at: services.clock() })
    .where('account_id', '=', video.account_id)
    .where('id', '=', video.id)
    .execute()
  return issueTicket(services, video.asset_id)
}
