import type { ReactElement } from 'react'

export interface SkeletonProps {
  /** How many characters the text in its place will have. @default 4 */
  chars?: number
}

/** Stands where text will be, in its size. Renders a `<span>` that nobody hears. */
export function Skeleton({ chars = 4 }: SkeletonProps): ReactElement {
  return (
    <span aria-hidden="true" className="hippo-skeleton">
      {'\u2007'.repeat(chars)}
    </span>
  )
}
