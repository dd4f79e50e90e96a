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
  href: string
  target: '_blank'
  rel: 'noopener'
  onClick: (event: MouseEvent<HTMLAnchorElement>) => void
  onAuxClick: (event: MouseEvent<HTMLAnchorElement>) => void
  onPointerDown?: (event: PointerEvent<HTMLAnchorElement>) => void
}

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

export interface PollHandle {
  settings: Poll
  state: ActionState
  vote: (optionId: string) => void
  retry: () => void
  close: () => void
}

/** What a viewer can do over the picture at this moment. */
export interface UseVideoActionsResult {
  callToAction: ViewerInteractions['callToAction']
  annotations: ViewerInteractions['annotations']
  /** Open now, with the video paused. */
  form: LeadFormHandle | null
  /** Open now, with the video paused. */
  poll: PollHandle | null
  /** Whether the video has ended and nothing asks anything any more. */
  ended: boolean
  endScreen: ViewerInteractions['endScreen']
  replay: () => void
  getCallToActionProps: () => ActionLinkProps
  getAnnotationProps: (annotationId: string) => ActionLinkProps
  getPlaylistProps: (video: PlaylistVideo) => ActionLinkProps
}
