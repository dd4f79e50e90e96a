'use client'

import { clsx } from 'clsx'
import { type CSSProperties, type ReactElement, type ReactNode, useContext } from 'react'
import type { HippoLabelOverrides } from '../../labels/labels.js'
import { HippoContext } from '../../provider/context.js'
import { type Slot, renderSlot } from '../async/slot.js'
import { PlaceSkeleton } from './PlaceSkeleton.js'
import { PlaceStatus } from './PlaceStatus.js'

/** What a place is given of the props of its panel. */
export interface PanelPlaceGiven {
  className?: string
  style?: CSSProperties
  labels?: HippoLabelOverrides
  loading?: Slot
}

export interface PanelPlaceProps {
  /** Class of the panel. */
  name: string
  given: PanelPlaceGiven
  /** Says that it did not come; nothing while it is waited for. */
  message: ReactNode
  children: ReactNode
}

/** The place of a panel: its card, as high as it will be at least, with the message where it did not come. */
export function PanelPlace({
  name,
  given: { className, style, labels, loading },
  message,
  children,
}: PanelPlaceProps): ReactElement {
  return (
    <section
      className={clsx('hippo-card', name, className)}
      style={style}
      dir={useContext(HippoContext)?.dir}
      data-part-state={message ? 'failed' : 'waiting'}
      data-state={message ? 'error' : 'loading'}
      aria-busy={!message}
    >
      {message ?? (
        <>
          <PlaceStatus labels={labels} />
          {loading === undefined ? (children ?? <PlaceSkeleton />) : renderSlot(loading)}
        </>
      )}
    </section>
  )
}
