import type { ReactElement } from 'react'

/** A card without words: a heading, and lines below it as far as the card goes. Renders a `<div>` that nobody hears. */
export function PlaceSkeleton(): ReactElement {
  return (
    <div aria-hidden="true">
      <div className="hippo-place-heading">
        <span className="hippo-skeleton">{'\u2007'.repeat(14)}</span>
      </div>
      <div className="hippo-place-lines hippo-skeleton" />
    </div>
  )
}
