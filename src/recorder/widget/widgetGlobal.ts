/** The vendor's object, as narrow as we rely on it; what its methods return is not documented and not used. */
export interface HippoWidget {
  startRecording(configuration: object): unknown
  stopRecording(): unknown
  on(event: string, callback: (data?: unknown) => void): unknown
  import(params?: unknown): unknown
}

/** What the documented snippet leaves in the page until the script has loaded. */
export interface HippoWidgetStub {
  loadedCallbacks: (() => void)[]
  isLoaded: boolean
  onLoad(callback: () => void): void
}

/** The globals of the documented snippet. Nothing the page holds there is trusted before it was looked at. */
interface WidgetGlobals {
  hippoWidget?: unknown
  hippovideoDigest?: unknown
  hvintegtype?: unknown
  setDigestOnStart?: unknown
}

/** The page's window, seen with the snippet's globals. */
export function widgetGlobals(): Window & WidgetGlobals {
  return window
}

const methods = ['startRecording', 'stopRecording', 'on', 'import'] as const

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** Whether a value answers to the four documented methods and does not say that it is still loading. */
function isWidget(value: unknown): value is HippoWidget {
  return (
    isRecord(value) &&
    value.isLoaded !== false &&
    methods.every((method) => typeof value[method] === 'function')
  )
}

/** Whether a value can be asked to call back once the script has loaded. */
export function isWidgetStub(value: unknown): value is HippoWidgetStub {
  return isRecord(value) && typeof value.onLoad === 'function'
}

/**
 * The widget as it is now, or null. Read at every call and never kept: the script may mutate the stub or put
 * another object in its place, and nothing says which.
 */
export function currentWidget(): HippoWidget | null {
  if (typeof window === 'undefined') return null
  const value = widgetGlobals().hippoWidget
  return isWidget(value) ? value : null
}

/** The stub of the documented snippet: keeps callbacks until the script drains them. */
export function createWidgetStub(): HippoWidgetStub {
  return {
    loadedCallbacks: [],
    isLoaded: false,
    onLoad(callback) {
      if (this.isLoaded) callback()
      else this.loadedCallbacks.push(callback)
    },
  }
}
