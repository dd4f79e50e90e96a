'use client'

import { type ReactElement, useState } from 'react'
import { useLoadOnScroll } from '../../hooks/useLoadOnScroll.js'
import type { RoomWords } from '../../provider/useWords.js'

export interface LoadMoreProps {
  hasMore: boolean
  loading: boolean
  /** Whether the last try failed: then only a press loads. */
  failed: boolean
  /** Whether coming near by scrolling loads too. */
  auto: boolean
  onLoad: () => void
  /** A pointer or the focus has come: the next page can be read ahead. */
  onApproach?: () => void
  localization: RoomWords<'common' | 'viewers'>
}

/**
 * The button that loads the next page. It stays the same element while it works, and after the last page for as
 * long as it holds the focus.
 */
export function LoadMore({
  hasMore,
  loading,
  failed,
  auto,
  onLoad,
  onApproach,
  localization,
}: LoadMoreProps): ReactElement | null {
  const { labels } = localization
  const { loadMore, loadingMore, end } = labels.viewers
  const [focused, setFocused] = useState(false)
  const sentinel = useLoadOnScroll<HTMLDivElement>(auto && hasMore && !loading && !failed, onLoad)
  if (!hasMore && !loading && !focused) return null
  const idle = hasMore && !loading
  const next = failed ? labels.common.retry : loadMore
  return (
    <div className="hippo-list-more" ref={sentinel}>
      <button
        type="button"
        className="hippo-button"
        data-kind={hasMore || loading ? undefined : 'quiet'}
        aria-disabled={idle ? undefined : true}
        onClick={idle ? onLoad : undefined}
        onPointerEnter={idle && !failed ? onApproach : undefined}
        onFocus={() => {
          setFocused(true)
          if (idle && !failed) onApproach?.()
        }}
        onBlur={() => setFocused(false)}
      >
        {loading ? loadingMore : hasMore ? next : end}
      </button>
    </div>
  )
}
