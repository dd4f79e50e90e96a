import { randomUUID } from 'node:crypto'
import type { Kysely, Transaction, UpdateResult } from 'kysely'
import { searchText, viewerSearchText } from 'react-hippo-video/contract'
import type { Schema } from '../db/schema.js'
import { erasePerson } from '../webhooks/forget.js'
import { emailKey, normalEmail } from './identity.js'
import { mentions, without } from './mentions.js'
import { scrub } from './scrub.js'

/**
 * Takes a person out of an account: mail address, name, network address, referrer, what they wrote into forms, the
 * names under their comments, and the events that told of them; where others wrote the mail address down, it goes as
 * well. Their viewings stay as those of nobody, so that no figure changes. Gives back how many rows were changed; what
 * a personal link says is signed and stays with its holder.
 */
export async function eraseViewer(db: Kysely<Schema>, accountId: string, email: string): Promise<number> {
  const mail = normalEmail(email)
  const changed = await db.transaction().execute(async (trx) => {
    const comments = await eraseComments(trx, accountId, mail)
    const leads = await eraseLeads(trx, accountId, mail)
    const viewings = await eraseViewings(trx, accountId, mail)
    const mentioned = await eraseMentions(trx, accountId, mail)
    await erasePerson(trx, accountId, mail, leads.map((id) => `leads:${id}`)) // prettier-ignore
    return comments + leads.length + viewings + mentioned
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
    .set({ ...nobody, who: '' })
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

/** Gives the ids of the forms, under which their events are known. */
async function eraseLeads(trx: Transaction<Schema>, accountId: string, mail: string): Promise<string[]> {
  const leads = await trx
    .deleteFrom('lead')
    .where('account_id', '=', accountId)
    .where((eb) =>
      eb.or([eb('email', '=', mail), eb('session_id', 'in', sessionsOf(trx, accountId, mail).select('id'))]),
    )
    .returning('id')
    .execute()
  return leads.map(({ id }) => id)
}

/** What is left of the mail address in what others brought along or wrote into forms. */
async function eraseMentions(trx: Transaction<Schema>, accountId: string, mail: string): Promise<number> {
  let changed = 0
  for (const table of ['session', 'viewer_video'] as const) {
    for (const column of ['referer', 'name'] as const) {
      const rows = await trx
        .updateTable(table)
        .set({ [column]: null })
        .where('account_id', '=', accountId)
        .where(mentions(column, mail))
        .executeTakeFirst()
      changed += updated(rows)
    }
  }
  await forgetWho(trx, accountId, mail)
  const fields = ['first_name', 'last_name', 'phone'] as const
  const leads = await trx
    .selectFrom('lead')
    .select(['id', ...fields])
    .where('account_id', '=', accountId)
    .where((eb) => eb.or(fields.map((field) => mentions(field, mail))))
    .execute()
  for (const { id, ...lead } of leads) {
    const [first_name, last_name, phone] = fields.map((field) => lead[field] && without(lead[field], mail))
    await trx
      .updateTable('lead')
      .set({ first_name, last_name, phone })
      .where('account_id', '=', accountId)
      .where('id', '=', id)
      .execute()
  }
  return changed + leads.length
}

/** Whose name held the mail address is found by their own address alone. */
async function forgetWho(trx: Transaction<Schema>, accountId: string, mail: string): Promise<void> {
  const rows = await trx
    .selectFrom('viewer_video')
    .select(['video_id', 'viewer_key', 'name', 'email'])
    .where('account_id', '=', accountId)
    .where(mentions('who', searchText(mail)))
    .execute()
  for (const row of rows) {
    await trx
      .updateTable('viewer_video')
      .set({ who: viewerSearchText(row) })
      .where('account_id', '=', accountId)
      .where('video_id', '=', row.video_id)
      .where('viewer_key', '=', row.viewer_key)
      .execute()
  }
}

async function eraseComments(trx: Transaction<Schema>, accountId: string, mail: string): Promise<number> {
  const named = await trx
    .updateTable('comment')
    .set({ name: null })
    .where('account_id', '=', accountId)
    .where('session_id', 'in', sessionsOf(trx, accountId, mail).select('id'))
    .where('name', 'is not', null)
    .executeTakeFirst()
  const mentioning = await trx
    .selectFrom('comment')
    .select(['id', 'text', 'name'])
    .where('account_id', '=', accountId)
    .where((eb) => eb.or([mentions('text', mail), mentions('name', mail)]))
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

function updated({ numUpdatedRows }: UpdateResult): number {
  return Number(numUpdatedRows)
}
