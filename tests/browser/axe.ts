import axe from 'axe-core'

/** What axe finds wrong in `element`: a rule and the elements that break it, one line each. */
export async function axeFindings(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element)
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)
}
