import { sql, type Kysely } from 'kysely'
import type { Schema } from '../db/schema.js'
import { mentions } from '../viewing/mentions.js'

/** Events of one transaction: everybody else waits meanwhile. */
const batch = 500

/** Forgets deliveries, their log and the bodies of events that happened before `until`. */
export async function forgetOld(db: Kysely<Schema>, accountId: string, until: number): Promise<void> {
  for (let forgotten = batch; forgotten === batch;) {
    forgotten = await db.transaction().execute(async (trx) => {
      const old = await trx
        .selectFrom('webhook_event')
        .select('id')
        .where('account_id', '=', accountId)
        .where(sql<boolean>`state = 'written'`)
        .where('created_at', '<', until)
        .limit(batch)
        .execute()
      await clear(trx, accountId, old)
      return old.length
    })
  }
}

/**
 * Erases a person from the webhooks of an account: whatever told of them or names their mail address, delivered or not,
 * and the events of these keys.
 */
export async function erasePerson(
  trx: Kysely<Schema>,
  accountId: string,
  email: string,
  keys: readonly string[] = [],
): Promise<void> {
  const mail = email.toLowerCase()
  const theirs = await trx
    .selectFrom('webhook_event')
    .select('id')
    .where('account_id', '=', accountId)
    .where('state', '!=', 'cleared')
    .where((eb) =>
      eb.or([
        eb(eb.fn<string>('lower', ['email']), '=', mail),
        mentions('body', mail),
        mentions('facts', mail),
        ...(keys.length === 0 ? [] : [eb('key', 'in', keys)]),
      ]),
    )
    .execute()
  for (let from = 0; from < theirs.length; from += batch) {
    await clear(trx, accountId, theirs.slice(from, from + batch))
  }
}

/** The rows of the events stay, so that what they told of is not told again. */
async function clear(
  trx: Kysely<Schema>,
  accountId: string,
  events: readonly { id: string }[],
): Promise<void> {
  const ids = events.map(({ id }) => id)
  if (ids.length === 0) return
  const deliveries = trx
    .selectFrom('webhook_delivery')
    .select('id')
    .where('account_id', '=', accountId)
    .where('event_id', 'in', ids)
  await trx
    .deleteFrom('webhook_attempt')
    .where('account_id', '=', accountId)
    .where('delivery_id', 'in', deliveries)
    .execute()
  await trx
    .deleteFrom('webhook_delivery')
    .where('account_id', '=', accountId)
    .where('event_id', 'in', ids)
    .execute()
  await trx
    .updateTable('webhook_event')
    .set({ state: 'cleared', facts: '', email: null, body: null })
    .where('account_id', '=', accountId)
    .where('id', 'in', ids)
    .execute()
}
