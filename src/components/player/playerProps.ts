import type { ComponentPropsWithRef, ReactNode, Ref } from 'react'
import type { OnPlayerAction } from '../../hooks/playerAction.js'
import type { Playback, PlaybackState } from '../../hooks/usePlayback.js'
import type { HippoLabelOverrides } from '../../labels/index.js'
import type { RenderProp } from '../element.js'
import type { PlayerMediaOptions } from './PlayerMedia.js'
import type { VideoChapter } from './playerTracks.js'

/** Where the player stands; on the DOM as `data-state`. */
export type PlayerStatus = PlaybackState['status'] | 'cannot-play'

/** What the video is: a share link, what the server already said about it, or both. */
export type VideoPlayerSource =
  | {
      /** The link to the video, as `record_initiated` brings it (`recordedUrl`); the player asks its server. */
      shareUrl: string
      /** What the server already said about the video. */
      playback?: Playback
    }
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
  /** Listed below the picture, each a button that goes there; also a text track of the video. @default none */
  chapters?: readonly VideoChapter[]
  /** Offer a menu of speeds below the picture. @default false */
  speedMenu?: boolean
  /** The speed to begin with; 1 is normal. @default 1 */
  defaultPlaybackRate?: number
  /** Hears of each other speed, however it was chosen. */
  onRateChange?: (rate: number) => void
  /**
   * Take keys while the focus is in the player: Space and K play, arrows go 5 s, J and L 10 s, M mutes, F fills the
   * screen, C shows captions, < and > change the speed. Fields and the platform's controls keep theirs. @default true
   */
  keyboard?: boolean
  /** The `<video>` element, while there is one. */
  videoRef?: Ref<HTMLVideoElement>
  /** Words to change. */
  labels?: HippoLabelOverrides
  /** Replaces the root element. */
  render?: RenderProp<{ status: PlayerStatus }>
  /** Laid over the picture: a skin of your own goes here, with `controls={false}`, which leaves out list and menu too. */
  children?: ReactNode
}

/** Props of `<VideoPlayer>`. */
export type VideoPlayerProps = VideoPlayerSource &
  VideoPlayerOwnProps &
  Omit<ComponentPropsWithRef<'div'>, keyof VideoPlayerOwnProps>
