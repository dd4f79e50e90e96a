'use client'

import type { ReactElement } from 'react'
import type { ViewerText } from './viewerRooms.js'
import { ChevronIcon } from '../icons.js'

export interface ViewerPagerProps {
  /** Which is shown, from 1. */
  page: number
  /** How many there are; null while the server has more. */
  total: number | null
  onPage: (page: number) => void
  onApproach?: () => void
  /** Whether the next one is on its way. */
  loading: boolean
  localization: ViewerText
}

/** One page back, one forth. Renders a `<nav>`. */
export function ViewerPager({
  page,
  total,
  onPage,
  onApproach,
  loading,
  localization: { labels, format },
}: ViewerPagerProps): ReactElement {
  const { viewers } = labels
  const mayGoBack = page > 1
  const mayGoOn = (total === null || page < total) && !loading
  return (
    <nav className="hippo-viewers-pager" aria-label={viewers.pages}>
      <button
        type="button"
        className="hippo-button"
        aria-disabled={mayGoBack ? undefined : true}
        onClick={mayGoBack ? () => onPage(page - 1) : undefined}
      >
        <ChevronIcon />
        {viewers.previousPage}
      </button>
      <span className="hippo-soft" aria-current="page">
        {viewers.page(format.number(page), total === null ? null : format.number(total))}
      </span>
      <button
        type="button"
        className="hippo-button"
        aria-disabled={mayGoOn ? undefined : true}
        onClick={mayGoOn ? () => onPage(page + 1) : undefined}
        onPointerEnter={mayGoOn ? onApproach : undefined}
        onFocus={mayGoOn ? onApproach : undefined}
      >
        {viewers.nextPage}
        <ChevronIcon />
      </button>
    </nav>
  )
}
