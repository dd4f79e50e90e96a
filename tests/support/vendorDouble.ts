import source from './vendorWidget.js?raw'

export interface VendorDoubleOptions {
  /** Whether the script puts an object of its own in place or fills the page's stub; the documents do not say. */
  variant: 'replace' | 'mutate'
  /** Methods the script forgets, to be unusable. @default none */
  missing?: ('startRecording' | 'stopRecording' | 'on' | 'import')[]
  /** `auto` fires the documented run by itself; `manual` leaves every event to the test. @default 'manual' */
  script?: 'manual' | 'auto'
  /** What events without a payload hand over; the documents do not say. @default 'undefined' */
  voidPayload?: 'undefined' | 'object' | 'event'
  /** Whether `on` throws at names that are not documented. @default false */
  picky?: boolean
  /** Whether the script itself writes the link into the page's field when a take has stopped. @default false */
  fillsField?: boolean
}

/** The test's handle on the double. */
export interface VendorDouble {
  /** How often the script ran in this document. */
  readonly runs: number
  readonly calls: {
    readonly startRecording: unknown[]
    readonly stopRecording: number
    readonly import: number
    /** Names given to `on`, in order. */
    readonly on: string[]
  }
  /** Fires an event; without `data` the payload of a void event. */
  fire(name: string, ...data: unknown[]): void
  /** A documented `record_initiated` payload of a new video. */
  urls(): Record<string, unknown> & { asset_id: number; token: string }
  listens(name: string): boolean
}

interface DoubleWindow {
  __vendorDouble?: VendorDouble
  __vendorOptions?: CompleteOptions
  __vendorEpoch?: number
  hippoWidget?: unknown
  hippovideoDigest?: unknown
  hvintegtype?: unknown
  setDigestOnStart?: unknown
}

/** The page's window with the globals of the widget, loosely typed for tests. */
export function vendorWindow(): DoubleWindow {
  return window as Window & DoubleWindow
}

const given = new Set<string>()

/** Address of a script, made for one test. */
export function scriptUrl(text: string): string {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }))
  given.add(url)
  return url
}

interface CompleteOptions extends Required<VendorDoubleOptions> {
  /** No two takes of a test run share an id, as no two of Hippo's do. */
  firstAssetId: number
  /** A script that arrives after its test's end does nothing. */
  epoch: number
}

let doubles = 0
let epoch = 0

function complete(options: VendorDoubleOptions): CompleteOptions {
  doubles += 1
  vendorWindow().__vendorEpoch = epoch
  return {
    missing: [],
    script: 'manual',
    voidPayload: 'undefined',
    picky: false,
    fillsField: false,
    firstAssetId: doubles * 1000,
    epoch,
    ...options,
  }
}

/** Address of a script that behaves as the documented widget. */
export function vendorDoubleUrl(options: VendorDoubleOptions): string {
  return scriptUrl(`var __vendorOptions = ${JSON.stringify(complete(options))}\n${source}`)
}

/** The same script at an address of the test's server, told apart by `name`: a request that a test can hold. */
export function servedDoubleUrl(name: string): string {
  vendorWindow().__vendorOptions = complete({ variant: 'replace' })
  const url = new URL(`/tests/support/vendorWidget.js?${name}`, location.href).href
  given.add(url)
  return url
}

/** The handle, once the script ran. */
export function vendorDouble(): VendorDouble {
  const double = vendorWindow().__vendorDouble
  if (!double) throw new Error('The vendor double has not been loaded yet.')
  return double
}

/** Leaves the document as if no widget had ever been there. */
export function removeVendorDouble(): void {
  for (const script of document.querySelectorAll('script')) if (given.has(script.src)) script.remove()
  for (const url of given) URL.revokeObjectURL(url)
  given.clear()
  epoch += 1
  const page = vendorWindow()
  delete page.__vendorDouble
  delete page.__vendorEpoch
  delete page.hippoWidget
  delete page.hippovideoDigest
  delete page.hvintegtype
  delete page.setDigestOnStart
}
