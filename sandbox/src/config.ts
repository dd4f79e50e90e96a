import * as v from 'valibot'
import { SandboxStartError } from './start-error.js'

const hour = 3_600_000

function wholeNumber(least: number, most: number = Number.MAX_SAFE_INTEGER) {
  return v.pipe(
    v.union([v.number(), v.pipe(v.string(), v.trim(), v.nonEmpty(), v.transform(Number))]),
    v.integer('must be a whole number'),
    v.minValue(least, `must be at least ${least}`),
    v.maxValue(most, `must be at most ${most}`),
  )
}

const flag = v.pipe(
  v.union([v.boolean(), v.picklist(['true', 'false', '1', '0', ''])]),
  v.transform((value) => value === true || value === 'true' || value === '1'),
)

const webAddress = v.pipe(
  v.string(),
  v.url('must be an http(s) address'),
  v.transform((url) => url.replace(/\/+$/, '')),
)

/** An origin, or an origin with `*` for any port: `http://localhost:*`. */
const originPattern = v.pipe(
  v.string(),
  v.regex(/^https?:\/\/[^/*\s]+?(:(\d+|\*))?$/, 'must be an origin such as https://app.example.com'),
)

const origins = v.pipe(
  v.union([
    v.array(v.string()),
    v.pipe(
      v.string(),
      v.transform((list) =>
        list
          .split(',')
          .map((origin) => origin.trim())
          .filter((origin) => origin !== ''),
      ),
    ),
  ]),
  v.array(originPattern),
)

const settingsSchema = v.object({
  /** @default 4800; 0 picks a free one */
  PORT: v.optional(wholeNumber(0, 65_535), 4800),
  /** Address to listen on. @default '127.0.0.1' */
  HOST: v.optional(v.pipe(v.string(), v.nonEmpty()), '127.0.0.1'),
  /** Folder that holds everything kept. @default '.data' */
  DATA_DIR: v.optional(v.pipe(v.string(), v.nonEmpty()), '.data'),
  /** Address under which browsers reach this server. Default: the one it listens on. */
  PUBLIC_URL: v.nullish(webAddress, null),
  /** Origins whose pages may upload and report views, separated by commas. */
  ALLOWED_ORIGINS: v.optional(origins, ['http://localhost:*', 'http://127.0.0.1:*']),
  /** E-mail of the one account. @default 'owner@example.com' */
  ACCOUNT_EMAIL: v.optional(v.pipe(v.string(), v.email()), 'owner@example.com'),
  /** Idle time after which a viewing session is sealed. @default 600000 */
  SEAL_AFTER_MS: v.optional(wholeNumber(1), 600_000),
  /** The same after the page said goodbye. @default 60000 */
  SEAL_AFTER_FINAL_MS: v.optional(wholeNumber(1), 60_000),
  /** How often a playing page reports. @default 10000 */
  BEAT_INTERVAL_MS: v.optional(wholeNumber(100), 10_000),
  /** Life of an upload ticket. @default 900000 */
  TICKET_LIFE_MS: v.optional(wholeNumber(1000), 900_000),
  /** Largest recording, all layers together. @default 4294967296 */
  MAX_RECORDING_BYTES: v.optional(wholeNumber(1), 4 * 1024 ** 3),
  /** How long an unfinished upload may be resumed. @default 86400000 */
  UPLOAD_LIFE_MS: v.optional(wholeNumber(1000), 24 * hour),
  /** Silence after which what has arrived of an unfinished upload is published. @default 3600000 */
  FINALIZE_AFTER_MS: v.optional(wholeNumber(1000), hour),
  /** Age at which a video without media is removed. @default 3600000 */
  SWEEP_AFTER_MS: v.optional(wholeNumber(1000), hour),
  /** How often the job table is looked at. @default 1000 */
  JOB_POLL_MS: v.optional(wholeNumber(10), 1000),
  /** Believe X-Forwarded-For and location headers of a proxy in front. @default false */
  TRUST_PROXY: v.optional(flag, false),
  /** Path of an mmdb file with cities. Default: none, locations are unknown. */
  GEOIP_DB: v.optional(v.string()),
  /** Path of ffmpeg. Default: the one on PATH, if any; `off` uses none. */
  FFMPEG_PATH: v.optional(v.string()),
  /** What an empty account is filled with before the server answers. @default 'none' */
  SEED: v.optional(v.picklist(['none', 'demo']), 'none'),
  /** How REST errors travel: by HTTP status, or with status 200 and the error in the body. @default 'status' */
  ERROR_TRANSPORT: v.optional(v.picklist(['status', 'body']), 'status'),
})

/** Settings as given: environment variables, or the same names in code. */
export type SettingsInput = v.InferInput<typeof settingsSchema>

/** Settings as used: checked, with defaults filled in. */
export type Settings = Readonly<v.InferOutput<typeof settingsSchema>>

/** Checks settings; an unusable one is told by its name. Empty variables count as unset. */
export function readSettings(input: Readonly<Record<string, unknown>>): Settings {
  const given = Object.fromEntries(
    Object.entries(input).filter(([, value]) => value !== undefined && value !== ''),
  )
  const result = v.safeParse(settingsSchema, given)
  if (!result.success) {
    const issue = result.issues[0]
    const name = String(issue.path?.[0]?.key ?? 'A setting')
    throw new SandboxStartError(`The setting ${name} cannot be used: ${issue.message}.`)
  }
  const settings = result.output
  if (settings.FINALIZE_AFTER_MS > settings.UPLOAD_LIFE_MS) {
    throw new SandboxStartError(
      'The setting FINALIZE_AFTER_MS cannot be used: must not exceed UPLOAD_LIFE_MS.',
    )
  }
  return settings
}
