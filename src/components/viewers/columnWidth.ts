import type { RefCallback } from 'react'

const pixels = { px: 1, rem: 16 }

/**
 * A width as an attribute of a column says it, in pixels or as a share: what a server's page has before a script runs,
 * where a style attribute might be refused. Undefined where an attribute cannot say it.
 */
export function widthAttribute(width: string | undefined): string | undefined {
  const [, number, unit] = /^(\d*\.?\d+)(px|rem|%)$/.exec(width?.trim() ?? '') ?? []
  if (unit === '%') return `${number}%`
  return unit === 'px' || unit === 'rem' ? `${Number(number) * pixels[unit]}` : undefined
}

/** Gives a column its width exactly, as soon as a script runs. */
export function exactWidth(width: string | undefined): RefCallback<HTMLElement> {
  return (column) => {
    if (column) column.style.inlineSize = width ?? ''
  }
}
