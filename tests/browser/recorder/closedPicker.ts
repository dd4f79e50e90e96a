import { onTestFinished, vi } from 'vitest'

const now = performance.now.bind(performance)

/**
 * What a browser answers when a person has closed its picker. A refusal by policy comes at once and a person's does
 * not, so the clock goes on by as long as somebody takes to press Escape.
 */
export function closedPicker(): Promise<never> {
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => now() + 400)
  onTestFinished(() => clock.mockRestore())
  return Promise.reject(new DOMException('Permission denied', 'NotAllowedError'))
}
