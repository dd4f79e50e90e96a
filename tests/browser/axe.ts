import axe from 'axe-core'
import { expect } from 'vitest'

/** Fails with the names of what axe finds wrong in `element`. */
export async function expectAccessible(element: Element): Promise<void> {
  const { violations } = await axe.run(element)
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)
  expect(found).toEqual([])
}
