import { createHash, randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import * as v from 'valibot'
import type { Settings } from '../config.js'
import type { Schema } from '../db/schema.js'
import type { Paths } from '../paths.js'
import { readSecretFile, writeSecretFile } from '../secret-file.js'
import { SandboxStartError } from '../start-error.js'
import type { Account } from './account.js'

/** What an app's backend needs to call the REST API. */
export interface Credentials {
  readonly email: string
  readonly apiKey: string
}

const credentialsSchema = v.object({
  email: v.pipe(v.string(), v.email()),
  apiKey: v.pipe(v.string(), v.minLength(16)),
})

/**
 * The account of this server. Its credentials file is the truth: a first start writes one with a new key,
 * a lost one is replaced, and the database keeps only the key's hash.
 */
export async function openAccount(
  db: Kysely<Schema>,
  paths: Paths,
  settings: Settings,
  now: number,
): Promise<{ account: Account; credentials: Credentials }> {
  const known = await db.selectFrom('account').select(['id', 'email']).limit(1).executeTakeFirst()
  const credentials = readCredentials(paths.credentials) ?? {
    email: known?.email ?? settings.ACCOUNT_EMAIL,
    apiKey: randomBytes(24).toString('base64url'),
  }
  writeSecretFile(paths.credentials, `${JSON.stringify(credentials, null, 2)}\n`)
  const id = known?.id ?? `account_${randomBytes(9).toString('hex')}`
  const row = { email: credentials.email.toLowerCase(), key_hash: hashKey(credentials.apiKey) }
  await db
    .insertInto('account')
    .values({ id, ...row, created_at: now })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
  const account: Account = {
    id,
    email: row.email,
    allowedOrigins: settings.ALLOWED_ORIGINS,
    errorTransport: settings.ERROR_TRANSPORT,
  }
  return { account, credentials }
}

/** An API key as the database keeps it. */
export function hashKey(apiKey: string): string {
  return createHash('sha256').update(apiKey).digest('hex')
}

function readCredentials(file: string): Credentials | null {
  const text = readSecretFile(file)
  if (text === null) return null
  try {
    return v.parse(credentialsSchema, JSON.parse(text))
  } catch {
    throw new SandboxStartError(
      `The file ${file} does not hold an e-mail and an API key: mend it, or delete it to get a new key.`,
    )
  }
}
