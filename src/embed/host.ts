const hostId = 'hv-generic-embed-input'

/** Calls back with the page's host element, now or as soon as it is there, and again where it is replaced. */
export function watchHost(onHost: (host: HTMLElement) => void): void {
  let known: HTMLElement | null = null
  const look = (): void => {
    const host = document.getElementById(hostId)
    if (host === known) return
    known = host
    if (host) onHost(host)
  }
  look()
  new MutationObserver(look).observe(document, { childList: true, subtree: true })
}

/** Puts the link into the host's input, as if a person had typed it: frameworks hear of it. */
export function tellHost(link: string): void {
  const input = document.getElementById(hostId)?.querySelector('input')
  if (!input) return
  // A framework may have put a setter of its own on the element; the prototype's is the browser's.
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, link)
  for (const type of ['input', 'change']) input.dispatchEvent(new Event(type, { bubbles: true }))
}
