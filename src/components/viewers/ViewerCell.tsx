'use client'

import type { ReactElement, ReactNode } from 'react'
import type { ViewerProfile } from '../../hooks/data.js'
import type { ViewerText } from './viewerRooms.js'
import { Track } from '../track/Track.js'
import { maskedAddress, webHost } from './person.js'
import type { ViewerColumn } from './viewerColumns.js'
import { ViewerPerson } from './ViewerPerson.js'

export interface ViewerCellProps {
  column: ViewerColumn
  profile: ViewerProfile
  localization: ViewerText
}

function Referrer({ address }: { address: string }): ReactElement {
  const host = webHost(address)
  // A referrer is what some page claims: only web addresses are linked, and nothing is passed on.
  if (host === null) return <bdi>{address}</bdi>
  return (
    <a href={address} target="_blank" rel="noopener noreferrer nofollow">
      <bdi>{host}</bdi>
    </a>
  )
}

/** The value of one field in the reader's words; a missing one is a soft word. */
export function ViewerCell({ column, profile, localization }: ViewerCellProps): ReactNode {
  const { labels, format } = localization
  if (typeof column !== 'string') return column.cell(profile)
  if (column === 'viewer') return <ViewerPerson profile={profile} localization={localization} />
  if (column === 'views') return format.number(profile.views)
  if (column === 'percentPlayed') {
    return (
      <span className="hippo-watched">
        <Track share={profile.percentPlayed / 100} />
        {format.percent(profile.percentPlayed)}
      </span>
    )
  }
  if (column === 'lastViewed' && profile.lastViewed && profile.lastViewed.at !== null) {
    const { at } = profile.lastViewed
    return (
      <time dateTime={new Date(at).toISOString()} suppressHydrationWarning>
        {format.dateTime(at)}
      </time>
    )
  }
  const text = column === 'lastViewed' ? profile.lastViewed?.raw : profile[column]
  if (!text) return <span className="hippo-soft">{labels.common.unknown}</span>
  if (column === 'referrer') return <Referrer address={text} />
  if (column === 'device') return labels.viewers.devices[text.toUpperCase()] ?? text
  return <bdi>{column === 'ip' ? maskedAddress(text) : text}</bdi>
}
