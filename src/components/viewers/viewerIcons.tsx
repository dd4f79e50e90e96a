import type { ReactElement } from 'react'

/** An arrow that points up; style sheets turn it. */
export const sortIcon: ReactElement = (
  <svg className="hippo-icon hippo-sort-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d="M12 19V5M6 11l6-6 6 6" />
  </svg>
)
