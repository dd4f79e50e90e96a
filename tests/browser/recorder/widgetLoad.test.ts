import { afterEach, describe, expect, it, vi } from 'vitest'
import type { HippoError } from '../../../src/core/error.js'
import { createWidgetStub } from '../../../src/recorder/widget/widgetGlobal.js'
import type { WidgetOptions } from '../../../src/recorder/widget/widgetOptions.js'
import { whenWidgetReady } from '../../../src/recorder/widget/whenWidgetReady.js'
import { holdRequests } from '../../support/heldRequests.js'
import {
  removeVendorDouble,
  scriptUrl,
  servedDoubleUrl,
  vendorDouble,
  vendorDoubleUrl,
  vendorWindow,
} from '../../support/vendorDouble.js'

const digest = 'digest-of-example'

/** Waits as a recorder does; resolves with null when ready and with the error otherwise. */
function load(options: Partial<WidgetOptions>): Promise<HippoError | null> {
  return new Promise((resolve) => {
    whenWidgetReady({ digest, ...options }, { ready: () => resolve(null), failed: resolve })
  })
}

function tags(src: string): HTMLScriptElement[] {
  return Array.from(document.scripts).filter((script) => script.src === src)
}

function addTag(src: string, type = ''): HTMLScriptElement {
  const script = document.createElement('script')
  script.src = src
  script.type = type
  document.head.append(script)
  return script
}

afterEach(() => {
  for (const script of document.head.querySelectorAll('script[src*="widget.test"]')) script.remove()
  removeVendorDouble()
})

describe.each(['replace', 'mutate'] as const)('the script that %ss the stub', (variant) => {
  it('is loaded once however many wait, after the four globals are set', async () => {
    const src = vendorDoubleUrl({ variant })
    const waits = [load({ src }), load({ src }), load({ src })]
    const page = vendorWindow()
    expect(page).toMatchObject({
      setDigestOnStart: true,
      hippovideoDigest: digest,
      hvintegtype: 'generic_embed',
    })
    expect(Object.keys(page.hippoWidget as object).sort()).toEqual(['isLoaded', 'loadedCallbacks', 'onLoad'])
    expect(await Promise.all(waits)).toEqual([null, null, null])
    expect(await load({ src })).toBeNull()
    expect(tags(src)).toHaveLength(1)
    expect(vendorDouble().runs).toBe(1)
  })

  it('has the documented methods and nothing else', async () => {
    await load({ src: vendorDoubleUrl({ variant }) })
    const members = Object.keys(vendorWindow().hippoWidget as object).sort()
    expect(members).toEqual([
      'import',
      'isLoaded',
      'loadedCallbacks',
      'on',
      'onLoad',
      'startRecording',
      'stopRecording',
    ])
  })

  it('is unusable without one of the four, and a retry loads anew', async () => {
    const bad = vendorDoubleUrl({ variant, missing: ['import'] })
    expect(await load({ src: bad })).toMatchObject({ code: 'widget_unusable', retryable: false })
    expect(tags(bad)).toHaveLength(0)
    expect(await load({ src: vendorDoubleUrl({ variant }) })).toBeNull()
  })

  it('drains what the page left in its stub, in order', async () => {
    const heard: string[] = []
    const stub = createWidgetStub()
    vendorWindow().hippoWidget = stub
    stub.onLoad(() => heard.push('first'))
    stub.onLoad(() => heard.push('second'))
    await load({ src: vendorDoubleUrl({ variant }) })
    expect(heard).toEqual(['first', 'second'])
  })

  it("is taken as it is when the page's own snippet loads it", async () => {
    const src = vendorDoubleUrl({ variant })
    vendorWindow().hippoWidget = createWidgetStub()
    addTag(src)
    expect(await load({ src })).toBeNull()
    expect(tags(src)).toHaveLength(1)
    expect(vendorDouble().runs).toBe(1)
  })
})

it('is ready at once, inside the click, when it is there already', async () => {
  const src = vendorDoubleUrl({ variant: 'mutate' })
  await load({ src })
  const ready = vi.fn<() => void>()
  whenWidgetReady({ digest, src }, { ready, failed: vi.fn<() => void>() })
  expect(ready).toHaveBeenCalledTimes(1)
})

it('hands the nonce to the script element', async () => {
  const src = vendorDoubleUrl({ variant: 'mutate' })
  const ready = load({ src, nonce: 'n-once' })
  expect(tags(src)[0]?.nonce).toBe('n-once')
  expect(tags(src)[0]?.async).toBe(true)
  await ready
})

it('says that it was blocked, to everybody who waits, and tries anew on the next call', async () => {
  const blocked = 'http://127.0.0.1:9/widget.test.js'
  const errors = await Promise.all([load({ src: blocked }), load({ src: blocked })])
  expect(errors).toEqual([
    expect.objectContaining({ code: 'widget_blocked', retryable: true }),
    expect.objectContaining({ code: 'widget_blocked' }),
  ])
  expect(tags(blocked)).toHaveLength(0)
  expect(await load({ src: vendorDoubleUrl({ variant: 'replace' }) })).toBeNull()
})

it('gives up on a script that never answers, and the retry asks again', async () => {
  const src = servedDoubleUrl('hangs')
  const letThrough = await holdRequests('*hangs*')
  try {
    expect(await load({ src, timeoutMs: 60 })).toMatchObject({ code: 'widget_timeout', retryable: true })
    expect(tags(src)).toHaveLength(0)
    const retry = load({ src })
    expect(tags(src)).toHaveLength(1)
    await letThrough()
    expect(await retry).toBeNull()
    // The element that was given up on has its answer too, and must not make a second widget.
    expect(vendorDouble().runs).toBe(1)
  } finally {
    await letThrough()
  }
})

it('gives up on a tag of the page that never loads, and then inserts its own', async () => {
  const src = vendorDoubleUrl({ variant: 'mutate' })
  addTag(src, 'text/plain')
  expect(await load({ src, timeoutMs: 30 })).toMatchObject({ code: 'widget_timeout' })
  expect(await load({ src })).toBeNull()
})

it('waits for a script that becomes the widget only later', async () => {
  const inner = vendorDoubleUrl({ variant: 'replace' })
  const src = scriptUrl(
    `const late = document.createElement('script'); late.src = ${JSON.stringify(inner)}; document.head.append(late)`,
  )
  expect(await load({ src })).toBeNull()
})

it('calls a script that leaves the stub alone unusable', async () => {
  expect(await load({ src: scriptUrl('void 0'), timeoutMs: 30 })).toMatchObject({ code: 'widget_unusable' })
})

it('refuses a second account in one document', async () => {
  const src = vendorDoubleUrl({ variant: 'mutate' })
  const first = load({ src })
  const elsewhere = vendorDoubleUrl({ variant: 'mutate' })
  expect(await load({ src: elsewhere, digest: 'digest-of-another' })).toMatchObject({
    code: 'widget_unusable',
  })
  expect(await first).toBeNull()
  const error = await load({ src, digest: 'digest-of-another' })
  expect(error).toMatchObject({ code: 'widget_unusable' })
  expect(`${error?.message}${error?.hint}`).not.toContain('digest-of')
})

it('tells nobody who stopped waiting, and the next one takes the same script', async () => {
  const src = vendorDoubleUrl({ variant: 'replace' })
  const waiter = { ready: vi.fn<() => void>(), failed: vi.fn<() => void>() }
  whenWidgetReady({ digest, src }, waiter)()
  expect(await load({ src })).toBeNull()
  expect(waiter.ready).not.toHaveBeenCalled()
  expect(waiter.failed).not.toHaveBeenCalled()
  expect(vendorDouble().runs).toBe(1)
})
