import { isIP } from 'node:net'
import * as v from 'valibot'
import { SandboxStartError } from './start-error.js'

const hour = 3_600_000

/** The waits that Standard Webhooks suggests. */
const retrySchedule = [0, 5000, 300_000, hour / 2, ...[2, 5, 10, 14, 20, 24].map((hours) => hours * hour)]

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

/** A list separated by commas, or an array. */
const listed = v.union([
  v.array(v.union([v.string(), v.number()])),
  v.pipe(
    v.string(),
    v.transform((list) =>
      list
        .split(',')
        .map((entry) => entry.trim())
        .filter((entry) => entry !== ''),
    ),
  ),
])

const addressRanges = v.pipe(
  listed,
  v.array(
    v.pipe(
      v.string(),
      v.check(
        isRange,
        'must be `loopback`, `none` or address ranges such as 192.168.0.0/16, separated by commas',
      ),
    ),
  ),
)

/** Milliseconds of each wait, the first before the first try. */
const waits = v.pipe(
  listed,
  v.transform((list) => list.map(Number)),
  v.array(v.pipe(v.number(), v.integer('must be whole numbers'), v.minValue(0, 'must not be negative'))),
  v.minLength(1, 'must name at least one wait'),
)

function isRange(entry: string): boolean {
  if (entry === 'loopback' || entry === 'none') return true
  const [address = '', bits, ...rest] = entry.split('/')
  const version = isIP(address)
  if (version === 0 || address.includes('%') || rest.length > 0) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128))
}

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
  /** Life of a viewer's pass. @default 2592000000, thirty days */
  PASS_LIFE_MS: v.optional(wholeNumber(1000), 30 * 24 * hour),
  /** Tell the webhook of sessions whose viewer is not known, too. @default false */
  ANONYMOUS_SESSION_EVENTS: v.optional(flag, false),
  /** Leave out the views of whoever made a video, and of the account's holder. @default false */
  EXCLUDE_OWNER: v.optional(flag, false),
  /** Largest recording, all layers together. @default 4294967296 */
  MAX_RECORDING_BYTES: v.optional(wholeNumber(1), 4 * 1024 ** 3),
  /** Recordings and imports an hour that one visitor may begin by the embed script. @default 30 */
  EMBED_VISITOR_RECORDINGS_PER_HOUR: v.optional(wholeNumber(1), 30),
  /** The same from one network address, which many visitors may share. @default 120 */
  EMBED_ADDRESS_RECORDINGS_PER_HOUR: v.optional(wholeNumber(1), 120),
  /** Largest import. @default 5368709119, one byte below 5 GiB */
  MAX_IMPORT_BYTES: v.optional(wholeNumber(1), 5 * 1024 ** 3 - 1),
  /** Silence of the other server after which an import connects anew. @default 30000 */
  IMPORT_STALL_MS: v.optional(wholeNumber(10), 30_000),
  /** Wait before an import connects anew; doubles with each try that brings nothing. @default 1000 */
  IMPORT_RETRY_MS: v.optional(wholeNumber(1), 1000),
  /** How long a removed video can be restored. @default 604800000 */
  TRASH_MS: v.optional(wholeNumber(0), 7 * 24 * hour),
  /**
   * How long an unfinished upload may be resumed. Default: fifteen days, as browsers offer what they keep for fourteen and
   * then need a while to send it.
   */
  UPLOAD_LIFE_MS: v.optional(wholeNumber(1000), 15 * 24 * hour),
  /** Silence after which what has arrived of an unfinished upload is published. @default 3600000 */
  FINALIZE_AFTER_MS: v.optional(wholeNumber(1000), hour),
  /** Age at which a video without media is removed. @default 3600000 */
  SWEEP_AFTER_MS: v.optional(wholeNumber(1000), hour),
  /** How often the job table is looked at. @default 1000 */
  JOB_POLL_MS: v.optional(wholeNumber(10), 1000),
  /** Believe X-Forwarded-For and location headers of a proxy in front. @default false */
  TRUST_PROXY: v.optional(flag, false),
  /**
   * What imports and webhooks may reach although it is not public: `loopback`, `none`, or address ranges separated by
   * commas. Addresses of cloud metadata stay closed. Default: `loopback` where HOST is, otherwise `none`.
   */
  PRIVATE_TARGETS: v.optional(addressRanges),
  /** Wait before each try of a webhook delivery, separated by commas. Default: ten tries over three days. */
  WEBHOOK_RETRY_MS: v.optional(waits, retrySchedule),
  /** Longest wait for a webhook's receiver. @default 15000 */
  WEBHOOK_TIMEOUT_MS: v.optional(wholeNumber(100), 15_000),
  /** Deliveries to one endpoint at a time. @default 8 */
  WEBHOOK_CONCURRENCY: v.optional(wholeNumber(1, 100), 8),
  /** How long deliveries are signed with the secret before as well. @default 86400000 */
  WEBHOOK_SECRET_OVERLAP_MS: v.optional(wholeNumber(0), 24 * hour),
  /** Time of nothing but failures after which an endpoint is disabled. @default 432000000 */
  WEBHOOK_DISABLE_AFTER_MS: v.optional(wholeNumber(0), 5 * 24 * hour),
  /** Hash of `X-Hippo-Signature`. @default 'sha256' */
  WEBHOOK_SIGNATURE_ALGORITHM: v.optional(v.picklist(['sha256', 'sha1']), 'sha256'),
  /** Life of the download address in a viewing session's webhook; longer than all tries. @default 604800000 */
  WEBHOOK_DOWNLOAD_LIFE_MS: v.optional(wholeNumber(1000), 7 * 24 * hour),
  /** How long deliveries and their log are kept. @default 2592000000 */
  WEBHOOK_KEEP_MS: v.optional(wholeNumber(1000), 30 * 24 * hour),
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
