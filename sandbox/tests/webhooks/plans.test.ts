import { sql, type Compilable } from 'kysely'
import { expect, it } from 'vitest'
import { dueQuery, lostQuery } from '../../src/webhooks/queue.js'
import { createStage } from '../viewing/stage.js'

it('finds what is due by an index, however much lies in the log', async () => {
  const { services } = await createStage()
  const { db } = services
  const planOf = async (query: Compilable): Promise<string> => {
    const { sql: text, parameters } = query.compile()
    const parts = text.split('?').flatMap((part, at) => {
      return at === 0 ? [sql.raw(part)] : [sql`${parameters[at - 1]}`, sql.raw(part)]
    })
    const { rows } = await sql<{
      detail: string
    }>`explain query plan ${sql.join(parts, sql.raw(''))}`.execute(db)
    return rows.map((row) => row.detail).join('\n')
  }
  const due = await planOf(dueQuery(db, 'endpoint', 1).limit(8))
  expect(due).toContain('INDEX webhook_delivery_due')
  expect(due).not.toContain('TEMP B-TREE')
  const lost = await planOf(lostQuery(db, 'endpoint', 1, ['a', 'b']).limit(8))
  expect(lost).toContain('INDEX webhook_delivery_leased')
  expect(lost).not.toContain('TEMP B-TREE')
})
