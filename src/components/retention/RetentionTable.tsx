'use client'

import type { ReactElement } from 'react'
import type { Retention } from '../../hooks/data.js'
import type { RetentionText } from './retentionRooms.js'
import { ChevronIcon } from '../icons.js'
import { spansOf } from './retentionShape.js'

export interface RetentionTableProps {
  retention: Retention
  replays: boolean
  localization: RetentionText
}

/** All that the curve shows in rows, folded away. Renders a `<details>`. */
export function RetentionTable({
  retention,
  replays,
  localization: { labels, format },
}: RetentionTableProps): ReactElement {
  const words = labels.retention
  return (
    <details className="hippo-fold hippo-retention-fold">
      <summary>
        <ChevronIcon />
        {words.showTable}
      </summary>
      <table className="hippo-retention-table">
        <caption className="hippo-visually-hidden">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.part}</th>
            <th scope="col">{words.reached}</th>
            {replays && <th scope="col">{words.replays}</th>}
          </tr>
        </thead>
        <tbody>
          {spansOf(retention, replays).map((span, part) => (
            // oxlint-disable-next-line react/no-array-index-key -- parts of a video without a length begin together
            <tr key={part}>
              <th scope="row">{words.span(format.duration(span.fromMs), format.duration(span.toMs))}</th>
              <td>{format.percent(span.share)}</td>
              {span.replays !== null && <td>{format.number(span.replays)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
