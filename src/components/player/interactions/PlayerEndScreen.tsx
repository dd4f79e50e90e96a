import type { ReactElement, ReactNode } from 'react'
import type { ViewerInteractions } from '../../../hooks/interactionTypes.js'
import type { UseVideoActionsResult } from '../../../hooks/useVideoActions.js'
import type { PlayerText } from '../usePlayerText.js'
import { PlayIcon, ReplayIcon } from '../../icons.js'

export interface PlayerEndScreenProps {
  endScreen: NonNullable<ViewerInteractions['endScreen']>
  actions: Pick<UseVideoActionsResult, 'replay' | 'getPlaylistProps'>
  /** The call to action, which still stands. */
  call: ReactNode
  text: PlayerText
}

/** What to do when the video has ended: watch it again, or another. Renders a `<section>`. */
export function PlayerEndScreen({ endScreen, actions, call, text }: PlayerEndScreenProps): ReactElement {
  const { labels, format } = text
  const { replay, playlist, newTab } = labels.interactions
  return (
    <section className="hippo-player-end" aria-label={playlist}>
      <div className="hippo-player-end-bar">
        <h2 className="hippo-player-end-title">{endScreen.title}</h2>
        <button type="button" className="hippo-button" onClick={actions.replay}>
          <ReplayIcon />
          {replay}
        </button>
        {call}
      </div>
      <ul className="hippo-player-playlist">
        {endScreen.videos.map((video) => (
          <li key={video.videoId}>
            <a {...actions.getPlaylistProps(video)} className="hippo-player-next">
              <span className="hippo-player-next-picture">
                {video.thumbnailUrl ? <img src={video.thumbnailUrl} alt="" /> : <PlayIcon />}
                {video.durationMs !== null && (
                  <span className="hippo-player-next-length">{format.duration(video.durationMs)}</span>
                )}
              </span>
              <span className="hippo-player-next-title">
                <bdi>{video.title || labels.player.untitled}</bdi>
                <span className="hippo-visually-hidden"> ({newTab})</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
