/** The part of Document Picture-in-Picture that is used; not in TypeScript's own types yet. */
interface DocumentPictureInPicture {
  requestWindow(options: { width: number; height: number }): Promise<Window>
}

declare global {
  interface Window {
    documentPictureInPicture?: DocumentPictureInPicture
    CSSStyleSheet: typeof CSSStyleSheet
  }
}

/** Whether this browser has windows that float above all others. */
export function canFloat(): boolean {
  return typeof window !== 'undefined' && window.documentPictureInPicture !== undefined
}

function rulesOf(sheet: CSSStyleSheet): string {
  try {
    return [...sheet.cssRules].map(({ cssText }) => cssText).join('\n')
  } catch {
    // Another origin's: it is linked again instead.
    return ''
  }
}

/**
 * Gives `target` the styles of `source`: links are linked again, all else is constructed, so that a content security
 * policy without inline styles has nothing to refuse.
 */
export function copyStyles(source: Document, target: Window): void {
  const sheets = [...source.styleSheets, ...source.adoptedStyleSheets]
  for (const sheet of sheets) {
    const { ownerNode } = sheet
    if (ownerNode instanceof HTMLLinkElement) {
      const link = target.document.createElement('link')
      Object.assign(link, { rel: 'stylesheet', href: ownerNode.href, media: ownerNode.media })
      target.document.head.append(link)
    } else {
      const copy = new target.CSSStyleSheet({ media: sheet.media.mediaText })
      copy.replaceSync(rulesOf(sheet))
      target.document.adoptedStyleSheets.push(copy)
    }
  }
}

/** Makes the floating document look and read like the place it was opened from. */
export function dress(target: Window, title: string, from: HTMLElement): void {
  const { documentElement } = target.document
  copyStyles(from.ownerDocument, target)
  target.document.title = title
  documentElement.lang = from.ownerDocument.documentElement.lang
  documentElement.dir = getComputedStyle(from).direction
  const theme = from.closest<HTMLElement>('[data-hippo-theme]')?.dataset.hippoTheme
  if (theme) documentElement.dataset.hippoTheme = theme
  else documentElement.style.colorScheme = getComputedStyle(from).colorScheme
  target.document.body.className = 'hippo-floating-body'
}
