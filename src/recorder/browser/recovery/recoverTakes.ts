import { toHippoError } from '../../../core/error.js'
import { loadPart } from '../../../core/loadPart.js'
import type { RecoveredTake } from '../../recovery.js'
import type { TakeFile } from '../../types.js'
import type { TakeLedger, TakeRecord } from '../store/ledger.js'
import type { LayerName, TakeManifest } from '../store/manifest.js'
import { discardVideo } from '../upload/discard.js'
import { deliverTake } from './deliverTake.js'
import type { DeliveredTake } from './deliverTake.js'
import type { RunRecoveryOptions } from './runRecovery.js'

export interface PersonsTakesOptions extends RunRecoveryOptions {
  ledger: TakeLedger
  person: string
}

/** What one person has left behind here. */
export interface PersonsTakes {
  look(): Promise<void>
  /** Goes on with those whose failure may have passed. */
  retry(): void
  resume(id: string): void
  discard(id: string): void
  dismiss(id: string): void
  readTake(id: string, form: 'playable' | 'download'): Promise<TakeFile | null>
  /** Stops here and now; whoever comes next finds everything as it is. */
  leave(): void
}

/** How far a take on the list has come. */
type Found =
  /** Nobody has decided yet, and no page holds it. */
  | { step: 'asked'; manifest: TakeManifest }
  /** This page's, until its end. */
  | {
      step: 'claimed'
      manifest: TakeManifest
      record: TakeRecord
      delivering: Promise<DeliveredTake> | null
      /** Gives the next take its turn. */
      passOn(): void
    }
  | { step: 'done'; manifest: TakeManifest }

const withValues = (take: RecoveredTake, values: Partial<RecoveredTake>): RecoveredTake => ({
  ...take,
  ...values,
})

/** Claims a person's takes as they become free, and brings them to their end one after another. */
export function recoverTakes(options: PersonsTakesOptions): PersonsTakes {
  const { client, ledger, person, takes, onError } = options
  const asks = options.recovery === 'ask'
  const stop = new AbortController()
  const { signal } = stop
  const found = new Map<string, Found>()
  /** Waited for until their page lets go. */
  const waiting = new Set<string>()
  let turn: Promise<void> = Promise.resolve()
  let swept = false

  const report = (cause: unknown): void => {
    if (!signal.aborted) onError(toHippoError(cause))
  }

  function change(id: string, values: Partial<RecoveredTake>): void {
    if (signal.aborted) return
    takes.set(takes.get().map((take) => (take.id === id ? withValues(take, values) : take)))
  }

  function drop(id: string): void {
    found.delete(id)
    if (!signal.aborted) takes.set(takes.get().filter((take) => take.id !== id))
  }

  async function list(manifest: TakeManifest): Promise<void> {
    // A size that cannot be told must not keep the take from its end.
    const files = await ledger.files(manifest.id).catch(() => new Map<LayerName, Blob>())
    if (signal.aborted || takes.get().some(({ id }) => id === manifest.id)) return
    const take: RecoveredTake = {
      id: manifest.id,
      recordedAt: manifest.createdAt,
      durationMs: manifest.durationMs,
      title: manifest.title,
      video: manifest.created?.video ?? null,
      upload: { status: 'none' },
      producedBytes: [...files.values()].reduce((sum, { size }) => sum + size, 0),
      sentBytes: 0,
    }
    takes.set([...takes.get(), take].sort((one, other) => one.recordedAt - other.recordedAt))
  }

  /** Takes it into this page's hands and queues it. */
  async function goOn(record: TakeRecord): Promise<void> {
    const { manifest } = record
    const { id } = manifest
    if (signal.aborted) return record.release()
    found.set(id, { step: 'claimed', manifest, record, delivering: null, passOn() {} })
    await list(manifest)
    turn = turn.then(() => deliver(id)).catch(report)
  }

  /** Resolves when the take is at its end, or has failed: then the next one has its turn. */
  function deliver(id: string): Promise<void> {
    return new Promise((resolve) => {
      const take = found.get(id)
      if (signal.aborted || take?.step !== 'claimed') return resolve()
      const { record, manifest } = take
      signal.addEventListener('abort', () => resolve(), { once: true })
      const delivering = deliverTake({
        client,
        record,
        httpStack: options.httpStack,
        signal,
        onChange: (values) => change(id, values),
        onEvent: (event) => options.onEvent({ ...event, recovered: true, takeId: id }),
        onFailed(error) {
          onError(error)
          resolve()
        },
        onDone() {
          found.set(id, { step: 'done', manifest: record.manifest })
          resolve()
        },
      })
      delivering.catch((cause: unknown) => {
        change(id, { upload: { status: 'failed', error: toHippoError(cause) } })
        report(cause)
        resolve()
      })
      found.set(id, { step: 'claimed', manifest, record, delivering, passOn: resolve })
    })
  }

  /** Claims it when its page lets go, were that in an hour; until then it is no business of ours. */
  async function waitFor(id: string): Promise<void> {
    waiting.add(id)
    try {
      const record = await ledger.claim(id, signal)
      if (!record) return
      if (!asks) return await goOn(record)
      // Every page may list it; the one in which somebody decides claims it.
      record.release()
      await ask(record.manifest)
    } catch (cause) {
      report(cause)
    } finally {
      waiting.delete(id)
    }
  }

  async function ask(manifest: TakeManifest): Promise<void> {
    found.set(manifest.id, { step: 'asked', manifest })
    await list(manifest)
  }

  /** Claims one that waits for a decision; where another page was quicker it leaves the list. */
  async function decide(id: string): Promise<TakeRecord | null> {
    const record = await ledger.claim(id)
    if (!record) drop(id)
    return record
  }

  function tryAgain(id: string): void {
    const take = found.get(id)
    if (take?.step === 'claimed') take.delivering?.then((delivered) => delivered.retry(), report)
  }

  async function throwAway(id: string, take: Found): Promise<void> {
    const held = take.step === 'asked' ? await decide(id) : null
    const record = take.step === 'claimed' ? take.record : held
    drop(id)
    const delivered = take.step === 'claimed' ? await take.delivering?.catch(() => null) : null
    if (take.step === 'claimed') take.passOn()
    if (delivered) return delivered.discard()
    await record?.remove()
    const created = (record ?? take).manifest.created
    if (created && (record || take.step === 'done')) await discardVideo(client, created.video.assetId)
  }

  return {
    async look() {
      // Once is enough: nothing grows old enough while a page is open.
      if (!swept) await ledger.sweep()
      swept = true
      const free = await ledger.dead(client.scope, person)
      const freeIds = new Set(free.map(({ id }) => id))
      for (const [id, { step }] of found) if (step === 'asked' && !freeIds.has(id)) drop(id)
      if (asks) await Promise.all(free.filter(({ id }) => !found.has(id)).map(ask))
      for (const { id } of await ledger.all(client.scope, person)) {
        if (!found.has(id) && !waiting.has(id) && !signal.aborted) void waitFor(id)
      }
    },
    retry() {
      for (const { id, upload } of takes.get()) {
        if (upload.status === 'failed' && upload.error.retryable) tryAgain(id)
      }
    },
    resume(id) {
      if (found.get(id)?.step === 'asked') decide(id).then((record) => record && goOn(record), report)
      else if (takes.get().some((take) => take.id === id && take.upload.status === 'failed')) tryAgain(id)
    },
    discard(id) {
      const take = found.get(id)
      if (take) throwAway(id, take).catch(report)
    },
    dismiss(id) {
      if (found.get(id)?.step === 'done') drop(id)
    },
    async readTake(id, form) {
      const take = found.get(id)
      if (!take || take.step === 'done') return null
      const file = (await ledger.files(id)).get('main')
      if (!file) return null
      const { manifest } = take
      const mimeType = manifest.layers.find(({ name }) => name === 'main')?.mimeType ?? 'video/webm'
      const { readTakeFile } = await loadPart(import('../takeFile.js'))
      return readTakeFile({ file, mimeType, title: manifest.title, createdAt: manifest.createdAt }, form)
    },
    leave() {
      stop.abort()
      for (const take of found.values()) {
        if (take.step !== 'claimed') continue
        // One under way lets go by itself, when its last request has ended.
        if (take.delivering) take.delivering.catch(() => take.record.release())
        else take.record.release()
      }
      found.clear()
    },
  }
}
