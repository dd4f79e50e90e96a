import type { ReactElement } from 'react'
import type { Poll, VideoConversation } from '../../../hooks/interactionTypes.js'
import type { PlayerText } from '../usePlayerText.js'
import { CheckIcon } from '../../icons.js'
import { Track } from '../../track/Track.js'

export interface PollResultsProps {
  options: Poll['options']
  votes: VideoConversation['votes']
  /** Id of what this viewer chose. */
  own: string | null
  text: PlayerText
}

/** How everybody answered, as bars and numbers. Renders a `<dl>`. */
export function PollResults({ options, votes, own, text }: PollResultsProps): ReactElement {
  const { labels, format } = text
  const countOf = (optionId: string): number => votes.find((vote) => vote.optionId === optionId)?.count ?? 0
  const total = options.reduce((sum, { id }) => sum + countOf(id), 0)
  return (
    <div className="hippo-player-results">
      <output className="hippo-soft">{labels.interactions.results}</output>
      <dl>
        {options.map(({ id, text: words }) => {
          const count = countOf(id)
          const share = total > 0 ? count / total : 0
          return (
            <div key={id} data-own={id === own ? '' : undefined}>
              <dt>
                <bdi>{words}</bdi>
                {id === own && <CheckIcon />}
              </dt>
              <dd>
                <Track share={share} />
                {labels.interactions.votes(count, format.number(count), format.percent(share * 100))}
              </dd>
            </div>
          )
        })}
      </dl>
    </div>
  )
}
