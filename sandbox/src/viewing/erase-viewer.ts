import { randomUUID } from 'node:crypto'
import { sql, type Kysely, type Transaction, type UpdateResult } from 'kysely'
import type { Schema } from '../db/schema.js'
import { erasePerson } from '../webhooks/forget.js'
import { emailKey, normalEmail } from './identity.js'
import { scrub } from './scrub.js'

/**
 * Takes a person out of an account: mail address, name, network address, referrer, what they wrote into forms, the
 * names under their comments, and the events that told of them. Their viewings stay as those of nobody, so that no
 * figure changes. Gives back how many rows were changed; what a personal link says is signed and stays with its holder.
 */
export async function eraseViewer(db: Kysely<Schema>, accountId: string, email: string): Promise<number> {
  const mail = normalEmail(email)
  const changed = await db.transaction().execute(async (trx) => {
    const counts = [
      await eraseComments(trx, accountId, mail),
      await eraseLeads(trx, accountId, mail),
      await eraseViewings(trx, accountId, mail),
    ]
    await erasePerson(trx, accountId, mail)
    return counts.reduce((sum, count) => sum + count, 0)
  })
  await scrub(db)
  return changed
}

function sessionsOf(trx: Transaction<Schema>, accountId: string, mail: string) {
  return trx
    .selectFrom('session')
    .where('account_id', '=', accountId)
    .where('viewer_key', '=', emailKey(mail))
}

async function eraseViewings(trx: Transaction<Schema>, accountId: string, mail: string): Promise<number> {
  const nobody = {
    viewer_key: `erased:${randomUUID()}`,
    email: null,
    name: null,
    ip_masked: null,
    referer: null,
  }
  const rows = await trx
    .updateTable('viewer_video')
    .set(nobody)
    .where('account_id', '=', accountId)
    .where('video_id', 'in', sessionsOf(trx, accountId, mail).select('video_id').distinct())
    .where('viewer_key', '=', emailKey(mail))
    .executeTakeFirst()
  const aliases = await trx
    .deleteFrom('viewer_alias')
    .where('account_id', '=', accountId)
    .where('viewer_key', '=', emailKey(mail))
    .executeTakeFirst()
  const sessions = await trx
    .updateTable('session')
    .set({ ...nobody, known_before: 0 })
    .where('account_id', '=', accountId)
    .where('viewer_key', '=', emailKey(mail))
    .executeTakeFirst()
  return updated(rows) + Number(aliases.numDeletedRows) + updated(sessions)
}

async function eraseLeads(trx: Transaction<Schema>, accountId: string, mail: string): Promise<number> {
  const leads = await trx
    .deleteFrom('lead')
    .where('account_id', '=', accountId)
    .where((eb) =>
      eb.or([eb('email', '=', mail), eb('session_id', 'in', sessionsOf(trx, accountId, mail).select('id'))]),
    )
    .executeTakeFirst()
  return Number(leads.numDeletedRows)
}

async function eraseComments(trx: Transaction<Schema>, accountId: string, mail: string): Promise<number> {
  const named = await trx
    .updateTable('comment')
    .set({ name: null })
    .where('account_id', '=', accountId)
    .where('session_id', 'in', sessionsOf(trx, accountId, mail).select('id'))
    .where('name', 'is not', null)
    .executeTakeFirst()
  const pattern = `%${mail.replace(/[\\%_]/g, String.raw`\$&`)}%`
  const mentioning = await trx
    .selectFrom('comment')
    .select(['id', 'text', 'name'])
    .where('account_id', '=', accountId)
    .where(sql<boolean>`lower(text || ' ' || coalesce(name, '')) like ${pattern} escape '\\'`)
    .execute()
  for (const { id, text, name } of mentioning) {
    await trx
      .updateTable('comment')
      .set({ text: without(text, mail), name: name === null ? null : without(name, mail) })
      .where('account_id', '=', accountId)
      .where('id', '=', id)
      .execute()
  }
  return updated(named) + mentioning.length
}

/** A text in which a mail address is no longer to be read. */
function without(text: string, mail: string): string {
  const literal = mail.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  return text.replace(new RegExp(literal, 'gi'), '…')
}

function updated({ numUpdatedRows }: UpdateResult): number {
  return Number(numUpdatedRows)
}
