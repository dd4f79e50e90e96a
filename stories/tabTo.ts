import { expect, userEvent } from 'storybook/test'

const furthest = 30

/** Presses Tab, or Shift and Tab, until `element` has the focus, as somebody without a mouse does. */
export async function tabTo(element: HTMLElement): Promise<void> {
  for (let presses = 0; presses < furthest && document.activeElement !== element; presses += 1) {
    const place = document.activeElement?.compareDocumentPosition(element) ?? 0
    await userEvent.tab({ shift: Boolean(place & Node.DOCUMENT_POSITION_PRECEDING) })
  }
  await expect(element).toHaveFocus()
}
