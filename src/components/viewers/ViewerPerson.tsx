'use client'

import type { ReactElement, ReactNode } from 'react'
import type { ViewerProfile } from '../../hooks/data.js'
import type { ViewerText } from './viewerRooms.js'
import { initials, maskedAddress } from './person.js'

export interface ViewerPersonProps {
  profile: ViewerProfile
  localization: ViewerText
}

/** A mail address may break before its @, where it reads best. */
function breakable(text: string): ReactNode {
  const [local, host] = text.split('@', 2)
  if (host === undefined) return text
  return (
    <>
      {local}
      <wbr />@{host}
    </>
  )
}

/** A face, a name and a mail; for someone unknown a soft word and the masked address. */
export function ViewerPerson({ profile, localization: { labels } }: ViewerPersonProps): ReactElement {
  const { name, email, ip } = profile
  const known = name ?? email
  const second = name && email ? email : known === null && ip ? maskedAddress(ip) : null
  return (
    <span className="hippo-person">
      <span className="hippo-face" aria-hidden="true">
        {initials(profile) ?? '?'}
      </span>
      <span className="hippo-person-text">
        <span className={known === null ? 'hippo-soft' : undefined}>
          <bdi>{known ?? labels.common.anonymous}</bdi>
        </span>
        {second && (
          <span className="hippo-person-second">
            <bdi>{breakable(second)}</bdi>
          </span>
        )}
      </span>
    </span>
  )
}
