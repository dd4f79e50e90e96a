import { markFailed } from '../media/mark-failed.js'
import type { Services } from '../services.js'

/** The address of a file may hold a signature or a key: nobody needs it once the file is here or given up. */
export async function forgetAddress({ db, account }: Services, videoId: string): Promise<void> {
  await db
    .updateTable('import')
    .set({ url: null, validator: null })
    .where('account_id', '=', account.id)
    .where('video_id', '=', videoId)
    .execute()
}

/** Ends an import for the reason given, a sentence for people; what had arrived of it is removed. */
export async function failImport(services: Services, videoId: string, reason: string): Promise<void> {
  await markFailed(services, videoId, reason)
  await forgetAddress(services, videoId)
}
