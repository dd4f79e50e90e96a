import { readFile } from 'node:fs/promises'
import { createClient } from '../../src/client/index.js'
import type { HippoError } from '../../src/core/error.js'
import { createMemoryRecord } from '../../src/recorder/browser/store/memoryLedger.js'
import { createDelivery } from '../../src/recorder/browser/upload/delivery.js'
import { fetchStack } from '../node/recorder/fetchStack.js'

/**
 * A take of this many bytes as Chromium records it: a real clip, and after it an element that says nothing, full of
 * bytes that differ everywhere, so that a shifted or repeated piece is noticed.
 */
export async function takeOf(size: number): Promise<Buffer<ArrayBuffer>> {
  const clip = await readFile(new URL('../../sandbox/tests/fixtures/h264-opus.webm', import.meta.url))
  const filler = Buffer.alloc(size - clip.length)
  for (let i = 0; i < filler.length; i += 1) filler[i] = (i * 2_654_435_761) >>> 24
  // EBML's Void: its id, and its length in seven bytes.
  filler[0] = 0xec
  filler.writeBigUInt64BE(0x01_00_00_00_00_00_00_00n | BigInt(filler.length - 9), 1)
  return Buffer.concat([clip, filler]) as Buffer<ArrayBuffer>
}

export interface GrowingTake {
  append(bytes: Buffer<ArrayBuffer>): Promise<void>
  /** No more bytes; resolves when the server has counted them all, rejects where it gave up. */
  end(): Promise<void>
  readonly assetId: string
  /** Name of the server's file; null before there is one. */
  readonly uploadId: string | null
  /** What the server holds; throws where it gave up. */
  readonly sentBytes: number
  /** What went wrong and was tried again. */
  readonly retries: readonly HippoError[]
}

/** A take in memory on its way to a real sandbox, over the sandbox's own backend for pages on this machine. */
export function startTake(url: string, firstRetryMs: number): GrowingTake {
  const client = createClient({ endpoint: `${url}/api/hippo` })
  const record = createMemoryRecord({
    ...{ id: crypto.randomUUID(), scope: client.scope, person: null, createdAt: Date.now() },
    ...{ config: {}, created: null, layers: [], durationMs: 0, phase: 'recording', title: null },
  })
  const opening = record.openLayer('main')
  const retries: HippoError[] = []
  let sentBytes = 0
  let settle: (error: HippoError | null) => void = () => {}
  let error: HippoError | null = null
  const settled = new Promise<void>((resolve) => {
    settle = (failure) => {
      error = failure
      resolve()
    }
  })
  const delivery = createDelivery({
    ...{ client, record, firstRetryMs, httpStack: fetchStack },
    onCreated: () => {},
    onCreateFailed: settle,
    onUpload(state) {
      if (state.status === 'retrying') retries.push(state.error)
      if (state.status === 'complete') settle(null)
      if (state.status === 'failed') settle(state.error)
    },
    onSent(bytes) {
      sentBytes = bytes
    },
  })
  return {
    async append(bytes) {
      const store = await opening
      await store.append(new Blob([bytes]))
      delivery.begin('main', store, 'video/webm;codecs="h264,opus"', 0)
    },
    async end() {
      delivery.complete(2464)
      await settled
      if (error) throw error
    },
    get assetId() {
      return record.manifest.created?.video.assetId ?? ''
    },
    get uploadId() {
      return record.manifest.layers[0]?.uploadUrl?.split('/').at(-1) ?? null
    },
    get sentBytes() {
      if (error) throw error
      return sentBytes
    },
    retries,
  }
}
