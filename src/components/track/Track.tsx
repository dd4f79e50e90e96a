import type { ReactElement } from 'react'

/**
 * A share of something, 0 to 1, as a line for the eye alone. Its length is an attribute of a picture, since a policy
 * without `unsafe-inline` refuses the style attributes that a server writes. Renders a `<span>`.
 */
export function Track({ share }: { share: number }): ReactElement {
  return (
    <span className="hippo-track" aria-hidden="true">
      <svg className="hippo-track-fill" width={`${100 * share}%`} />
    </span>
  )
}
