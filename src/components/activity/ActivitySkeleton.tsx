import type { ReactElement } from 'react'
import { Skeleton } from '../async/Skeleton.js'

const lengths = [22, 16, 20, 18, 14]

/** Rows in the shape of those to come. */
export function ActivitySkeleton(): ReactElement {
  return (
    <ol className="hippo-activity-list" aria-hidden="true">
      {lengths.map((chars) => (
        <li key={chars} className="hippo-activity-item">
          <span className="hippo-activity-time">
            <Skeleton chars={4} />
          </span>
          <div className="hippo-activity-text">
            <Skeleton chars={chars} />
          </div>
          <span className="hippo-activity-picture hippo-skeleton" />
        </li>
      ))}
    </ol>
  )
}
