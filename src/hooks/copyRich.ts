/** What goes to the clipboard: plain text always, and marked-up text where the place it is pasted into takes that. */
export interface RichText {
  text: string
  html?: string
}

/** @throws what the browser throws where it gives no access to the clipboard */
export async function copyRich({ text, html }: RichText): Promise<void> {
  const { clipboard } = navigator
  if (html === undefined || typeof ClipboardItem === 'undefined' || !clipboard.write) {
    await clipboard.writeText(text)
    return
  }
  const forms = { 'text/html': html, 'text/plain': text }
  const blobs = Object.entries(forms).map(([type, words]) => [type, new Blob([words], { type })] as const)
  await clipboard.write([new ClipboardItem(Object.fromEntries(blobs))])
}
