'use client'

import type { ReactElement, ReactNode } from 'react'
import type { ActivityEvent } from '../../hooks/data.js'
import type { ActivityText } from './activityRooms.js'
import { webHost } from '../viewers/person.js'
import { personName } from './personName.js'
import { sentenceOf, sentencePieces } from './sentence.js'

export interface ActivitySentenceProps {
  event: ActivityEvent
  /** Makes the title of the video a button. */
  onOpen?: (event: ActivityEvent) => void
  localization: ActivityText
}

/** Says what happened in one sentence, with what it is about in bold. Renders a `<p>`. */
export function ActivitySentence({ event, onOpen, localization }: ActivitySentenceProps): ReactElement {
  const { labels, format } = localization
  const person = personName(event.person, localization)
  const title = event.video.title || labels.activity.untitled
  function fill(name: string): ReactNode {
    switch (name) {
      case 'person':
        return person.known ? <b>{person.name}</b> : <span className="hippo-soft">{person.name}</span>
      case 'video':
        if (!onOpen) return <b>{title}</b>
        return (
          <button type="button" className="hippo-activity-open" onClick={() => onOpen(event)}>
            {title}
          </button>
        )
      case 'percent':
        return event.type === 'VideoPlayedSessions' ? format.percent(event.percentPlayed) : null
      case 'link':
        return event.type === 'VideoCTA' ? <b>{webHost(event.url ?? '')}</b> : null
      case 'text':
        return event.type === 'VideoAnnotation' ? <b>{event.text}</b> : null
      default:
        return null
    }
  }
  return (
    <p className="hippo-activity-sentence">
      {sentencePieces(labels.activity.sentences[sentenceOf(event)]).map(({ name, text }) =>
        name === null ? text : <bdi key={name}>{fill(name)}</bdi>,
      )}
    </p>
  )
}
