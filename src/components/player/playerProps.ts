import type { ComponentPropsWithRef, ReactNode, Ref } from 'react'
import type { OnPlayerAction } from '../../hooks/playerAction.js'
import type { Playback, PlaybackState } from '../../hooks/usePlayback.js'
import type { HippoLabelOverrides } from '../../labels/index.js'
import type { RenderProp } from '../element.js'
import type { PlayerMediaOptions } from './PlayerMedia.js'

/** Where the player stands; on the DOM as `data-state`. */
export type PlayerStatus = PlaybackState['status'] | 'cannot-play'

/** What the video is: a share link, what the server already said about it, or both. */
export type VideoPlayerSource =
  | { shareUrl: string; playback?: Playback }
  | { shareUrl?: undefined; playback: Playback }

export interface VideoPlayerOwnProps extends PlayerMediaOptions {
  /** Report this viewing to the video's own statistics. @default true */
  measure?: boolean
  /** First-party id of this browser, if the site keeps one (`rememberVisitor`). @default null */
  visitorId?: string | null
  /** The pass of a personal link: it opens a video that is not open, and says who watches. @default the one that `shareUrl` carries */
  pass?: string | null
  /** Show over the picture what its owner offers: call to action, annotations, form, poll, end screen. @default true */
  interactions?: boolean
  /** Hears of each thing the viewer did, once the server has taken it, and of presses on the call to action. */
  onAction?: OnPlayerAction
  /** The `<video>` element, while there is one. */
  videoRef?: Ref<HTMLVideoElement>
  /** Words to change. */
  labels?: HippoLabelOverrides
  /** Replaces the root element. */
  render?: RenderProp<{ status: PlayerStatus }>
  /** Laid over the picture: a skin of your own goes here, with `controls={false}`. */
  children?: ReactNode
}

/** Props of `<VideoPlayer>`. */
export type VideoPlayerProps = VideoPlayerSource &
  VideoPlayerOwnProps &
  Omit<ComponentPropsWithRef<'div'>, keyof VideoPlayerOwnProps>
