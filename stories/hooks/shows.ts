import { expect, within } from 'storybook/test'

/** Where a story is drawn. */
interface Drawn {
  canvasElement: HTMLElement
}

/** A story that has come as far as to show this text. */
export function shows(text: RegExp | string) {
  return async ({ canvasElement }: Drawn): Promise<void> => {
    await expect(await within(canvasElement).findByText(text, undefined, { timeout: 8000 })).toBeVisible()
  }
}

/** A story that has come as far as to offer this button. */
export function offers(name: RegExp | string) {
  return async ({ canvasElement }: Drawn): Promise<void> => {
    await expect(await within(canvasElement).findByRole('button', { name }, { timeout: 8000 })).toBeVisible()
  }
}
