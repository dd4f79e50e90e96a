'use client'

import { clsx } from 'clsx'
import { type ReactElement, useId, useRef } from 'react'
import type { UseRecoveredRecordingsResult } from '../../hooks/useRecoveredRecordings.js'
import { useLocalization } from '../../provider/useLocalization.js'
import { recoveredRooms } from './recoveredRooms.js'
import { Announcer } from '../announce/Announcer.js'
import { renderElement } from '../element.js'
import { useBothRefs } from '../focus/useBothRefs.js'
import { useKeepFocus } from '../focus/useKeepFocus.js'
import { RecoveredItem } from './RecoveredItem.js'
import type { RecoveredRecordingsProps } from './RecoveredRecordings.js'

export interface RecoveredListProps extends Omit<RecoveredRecordingsProps, 'onEvent' | 'onError'> {
  found: UseRecoveredRecordingsResult
}

/** The list itself, mounted while there is something in it. */
export function RecoveredList({
  found,
  labels,
  render,
  className,
  ref,
  ...rest
}: RecoveredListProps): ReactElement {
  const localization = useLocalization('<RecoveredRecordings>', recoveredRooms, labels)
  const { recovery: text } = localization.labels
  const { recordings } = found
  const titleId = useId()
  const list = useRef<HTMLElement>(null)
  const both = useBothRefs(list, ref)
  useKeepFocus(list, '.hippo-recovered-title')
  const props = {
    dir: localization.dir,
    'aria-labelledby': titleId,
    'data-state': recordings.every(({ upload }) => upload.status === 'complete') ? 'complete' : 'open',
    ...rest,
    ref: both,
    className: clsx('hippo-card', 'hippo-recovered', className),
    children: (
      <Announcer>
        <header className="hippo-recovered-header">
          <h2 id={titleId} className="hippo-title hippo-recovered-title" tabIndex={-1}>
            {text.title}
          </h2>
          <p className="hippo-soft">{text.hint}</p>
        </header>
        <ul className="hippo-recovered-list">
          {recordings.map((take) => (
            <RecoveredItem key={take.id} take={take} found={found} localization={localization} />
          ))}
        </ul>
      </Announcer>
    ),
  }
  return renderElement('section', props, render, { recordings })
}
