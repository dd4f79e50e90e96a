'use client'

import type { ReactElement } from 'react'
import type { ViewerViewing } from '../../hooks/data.js'
import type { TimelineText } from './timelineRooms.js'
import { seenOf, stretchesOf } from './stretches.js'
import { ViewingBar } from './ViewingBar.js'

export interface ViewingItemProps {
  viewing: ViewerViewing
  durationMs: number
  onSeek?: (ms: number) => void
  localization: TimelineText
}

/** One visit: when, how much, which parts, what was done. Renders a `<li>`. */
export function ViewingItem({ viewing, durationMs, onSeek, localization }: ViewingItemProps): ReactElement {
  const { labels, format } = localization
  const words = labels.timeline
  const stretches = stretchesOf(viewing.passes)
  const seen = seenOf(stretches).map(([from, to]) => words.span(format.duration(from), format.duration(to)))
  const marks = viewing.actions.flatMap(({ atMs }) => (atMs === null ? [] : [atMs]))
  const { device, location } = viewing
  const named = device && (labels.viewers.devices[device.toUpperCase()] ?? device)
  const place = [...new Set([named, location])].filter((text) => text !== null)
  return (
    <li className="hippo-viewing">
      <div className="hippo-viewing-head">
        <time dateTime={new Date(viewing.startedAt).toISOString()} dir="auto">
          {format.dateTime(viewing.startedAt)}
        </time>
        <span>
          {stretches.length > 0
            ? words.watched(format.percent(viewing.percentPlayed), format.duration(viewing.watchedMs))
            : words.unplayed}
        </span>
      </div>
      {stretches.length > 0 && (
        <>
          <ViewingBar {...{ stretches, marks, durationMs, onSeek, localization }} />
          <p className="hippo-visually-hidden">{words.stretches(format.list(seen))}</p>
        </>
      )}
      {viewing.actions.length > 0 && (
        <ul className="hippo-viewing-actions">
          {viewing.actions.map(({ kind, atMs, occurredAt }, index) => {
            const name = words.actions[kind]
            return (
              // oxlint-disable-next-line react/no-array-index-key -- two of a kind may be told of one moment
              <li key={`${kind} ${occurredAt} ${index}`}>
                {atMs === null ? name : words.action(name, format.duration(atMs))}
              </li>
            )
          })}
        </ul>
      )}
      {place.length > 0 && (
        <p className="hippo-soft hippo-viewing-place">
          {place.map((text) => (
            <span key={text}>
              <bdi>{text}</bdi>
            </span>
          ))}
        </p>
      )}
    </li>
  )
}
