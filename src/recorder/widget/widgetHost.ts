/** The documented place of the script's record button, and of the link to what was recorded. */
const hostId = 'hv-generic-embed-input'

let own: HTMLElement | null = null
let holders = 0

/** The page's own, wherever ours stands. */
function pageHost(): Element | undefined {
  return [...document.querySelectorAll(`#${hostId}`)].find((element) => element !== own)
}

/**
 * Makes sure that the page has the element which the script looks for: an invisible one where the page brings
 * none. Returns the way to let go of it; with the last holder ours is taken away again.
 */
export function holdWidgetHost(): () => void {
  // On a server the take fails in words of its own.
  if (typeof document === 'undefined') return () => {}
  holders += 1
  if (pageHost()) {
    own?.remove()
    own = null
  } else if (!own?.isConnected) {
    own = document.createElement('div')
    own.id = hostId
    // Not `hidden`, which any rule of the page for <div> undoes.
    own.style.display = 'none'
    const input = document.createElement('input')
    input.type = 'text'
    own.append(input)
    document.body.append(own)
  }
  let held = true
  return () => {
    if (!held) return
    held = false
    holders -= 1
    if (holders > 0) return
    own?.remove()
    own = null
  }
}

/** The field that is to hold the link, if the page has one. */
function field(): HTMLInputElement | null {
  return (pageHost() ?? own)?.querySelector('input') ?? null
}

/** What the field holds now; null where there is none. */
export function readWidgetHost(): string | null {
  return field()?.value ?? null
}

/**
 * Puts the link of a finished take into the field, as documented, unless the script has done so: unless the field
 * holds something else than `before`, once the script's own code has run to its end.
 */
export function fillWidgetHost(url: string, before: string | null): void {
  queueMicrotask(() => {
    const input = field()
    if (!input || input.value !== (before ?? '')) return
    // The setter of the element's own class: React puts one on the element, and would not see the change.
    Reflect.set(HTMLInputElement.prototype, 'value', url, input)
    for (const name of ['input', 'change']) input.dispatchEvent(new Event(name, { bubbles: true }))
  })
}
