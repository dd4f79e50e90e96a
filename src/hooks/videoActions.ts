import type { MouseEvent, PointerEvent } from 'react'
import type {
  LeadDetails,
  LeadFormSettings,
  PlaylistVideo,
  Poll,
  ViewerInteractions,
} from '../tracking/index.js'
import type { ActionState } from './useAction.js'

/** For an `<a>`: it opens in a tab of its own, and the press is told to the server. */
export interface ActionLinkProps {
  /** Where the link leads. */
  href: string
  /** A tab of its own: the video stays. */
  target: '_blank'
  /** The page behind the link cannot reach this one. */
  rel: 'noopener'
  /** Tells the server of the press. */
  onClick: (event: MouseEvent<HTMLAnchorElement>) => void
  /** Tells the server of a press with the middle button. */
  onAuxClick: (event: MouseEvent<HTMLAnchorElement>) => void
  /** Makes the link ready before the press ends. */
  onPointerDown?: (event: PointerEvent<HTMLAnchorElement>) => void
}

/** The form that is open over the picture, and its commands. */
export interface LeadFormHandle {
  settings: LeadFormSettings
  state: ActionState
  /** Goes on `onClick` of the form: its first press is told to the server. */
  press: () => void
  submit: (lead: LeadDetails) => void
  retry: () => void
  /** Closes it, answered or not; playback goes on. */
  close: () => void
}

/** The poll that is open over the picture, and its commands. */
export interface PollHandle {
  settings: Poll
  state: ActionState
  vote: (optionId: string) => void
  retry: () => void
  close: () => void
}

/** What a viewer can do over the picture at this moment. */
export interface UseVideoActionsResult {
  /** The call to action that is due now; null otherwise. */
  callToAction: ViewerInteractions['callToAction']
  /** The annotations that are due now. */
  annotations: ViewerInteractions['annotations']
  /** Open now, with the video paused. */
  form: LeadFormHandle | null
  /** Open now, with the video paused. */
  poll: PollHandle | null
  /** Whether the video has ended and nothing asks anything any more. */
  ended: boolean
  /** What is offered after the video has ended. */
  endScreen: ViewerInteractions['endScreen']
  /** Plays from the beginning. */
  replay: () => void
  /** Props of the link of the call to action. */
  getCallToActionProps: () => ActionLinkProps
  /** Props of the link of one annotation. */
  getAnnotationProps: (annotationId: string) => ActionLinkProps
  /** Props of the link to one video of the end screen. */
  getPlaylistProps: (video: PlaylistVideo) => ActionLinkProps
}
