interface Line {
  text: string
  element: HTMLElement
  box: DOMRect
}

/** The words that can be seen. */
function wordNodes(root: HTMLElement): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const found: Text[] = []
  while (walker.nextNode()) {
    const node = walker.currentNode as Text
    const parent = node.parentElement
    if (!node.data.trim() || !parent?.checkVisibility({ visibilityProperty: true })) continue
    // Said to those who listen only, or a list that the platform draws.
    if (parent.closest('select, video, iframe') || isClippedAway(parent, root)) continue
    found.push(node)
  }
  return found
}

function isClippedAway(element: Element, root: Element): boolean {
  for (let at: Element | null = element; at && at !== root; at = at.parentElement) {
    if (getComputedStyle(at).clipPath !== 'none') return true
  }
  return false
}

/** Size and line height of every element with words of its own, in pixels. */
export function typeOf(root: HTMLElement): Map<HTMLElement, { size: number; line: number }> {
  const fields = [...root.querySelectorAll<HTMLElement>('.hippo-input, textarea')]
  const elements = [...wordNodes(root).map((node) => node.parentElement as HTMLElement), ...fields]
  return new Map(
    elements.map((element) => {
      const { fontSize, lineHeight } = getComputedStyle(element)
      return [element, { size: parseFloat(fontSize), line: parseFloat(lineHeight) }]
    }),
  )
}

function linesOf(root: HTMLElement): Line[] {
  return wordNodes(root).flatMap((node) => {
    const range = document.createRange()
    range.selectNodeContents(node)
    const element = node.parentElement as HTMLElement
    return [...range.getClientRects()].map((box) => ({ text: node.data, element, box }))
  })
}

/** What of a line is left to be seen by whatever cuts it. */
function seen({ element, box }: Line, root: HTMLElement): DOMRect {
  let { left, top, right, bottom } = box
  for (let at: HTMLElement | null = element; at && at !== root; at = at.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(at)
    const edge = at.getBoundingClientRect()
    if (overflowX !== 'visible') [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)]
    // What scrolls hides nothing for good.
    if (/auto|scroll/.test(overflowY)) break
    if (overflowY !== 'visible') [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)]
  }
  return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top))
}

const isClamped = (element: Element): boolean =>
  getComputedStyle(element).webkitLineClamp !== 'none' ||
  (element.parentElement !== null && isClamped(element.parentElement))

/** Less is what rounding leaves. */
const pixels = 2

const overlap = (one = new DOMRect(), other = new DOMRect()): boolean =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > pixels &&
  Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > pixels

/** An ellipsis makes two boxes of one line. */
const isSameLine = (one: Line, other: Line): boolean =>
  one.element === other.element && Math.abs(one.box.top - other.box.top) <= pixels

/** Lines that are cut, or that lie on other lines. */
export function brokenLines(root: HTMLElement): string[] {
  const lines = linesOf(root)
  const shown = new Map(lines.map((line) => [line, seen(line, root)]))
  const cut = lines.filter((line) => {
    const share = (shown.get(line)?.height ?? 0) / line.box.height
    return share < 0.9 && !(share === 0 && isClamped(line.element))
  })
  const lying = lines.flatMap((line, at) =>
    lines
      .slice(at + 1)
      .filter((other) => overlap(shown.get(line), shown.get(other)))
      .filter((other) => !isSameLine(line, other))
      .map((other) => `overlap: ${line.text} / ${other.text}`),
  )
  return [...cut.map(({ text }) => `cut: ${text}`), ...lying]
}
