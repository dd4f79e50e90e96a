'use client'

import { clsx } from 'clsx'
import { type ComponentProps, type ReactNode, type RefObject, useEffect, useState } from 'react'
import { useFocusRescue } from '../../hooks/useFocusRescue.js'
import type { HippoLabelOverrides } from '../../labels/labels.js'
import { useLocalization } from '../../provider/useLocalization.js'
import { libraryRooms } from './libraryRooms.js'
import { type RenderProp, renderElement } from '../element.js'
import { useBothRefs } from '../focus/useBothRefs.js'
import { useVideoCommands, type VideoCommandsOptions } from './useVideoCommands.js'
import { isGone, VideoActionsContent } from './VideoActionsContent.js'
import { videoCommands } from './videoCommands.js'

/** What `render` of `<VideoActions>` is told. */
export interface VideoActionsState {
  status: 'ready' | 'renaming' | 'deleted'
}

/** Props of `<VideoActions>`. */
export interface VideoActionsProps
  extends
    Pick<VideoCommandsOptions, 'undoMs' | 'onDeleted' | 'onRestored'>,
    Omit<ComponentProps<'div'>, 'children'> {
  /** The video to act on. */
  videoId: string
  /** A row of buttons, or one button that opens them. @default 'bar' */
  layout?: 'bar' | 'menu'
  /** The element that shows this video: adds "use this frame" for its thumbnail. */
  videoRef?: RefObject<HTMLVideoElement | null>
  /** Address of the file; null to offer no download. @default what the video's page says */
  downloadUrl?: string | null
  /** Words to change here. */
  labels?: HippoLabelOverrides
  /** Another element in place of the `<div>`. */
  render?: RenderProp<VideoActionsState>
}

interface Place {
  view: 'commands' | 'renaming' | 'asking'
  /** What was pressed to get there. */
  opener: HTMLElement | null
}

function lostFocus(): boolean {
  const { activeElement, body } = document
  return !activeElement || activeElement === body
}

/**
 * What can be done with one video, as far as the backend allows: rename, new thumbnail, download, delete with a
 * while to undo. In a `<VideoLibrary>` the offer to undo stands in the library. Renders a `<div>`, or nothing.
 *
 * @example
 * <VideoActions videoId="988" videoRef={videoRef} />
 */
export function VideoActions({
  videoId,
  layout = 'bar',
  videoRef,
  downloadUrl,
  undoMs,
  onDeleted,
  onRestored,
  labels: overrides,
  render,
  className,
  ref,
  ...rest
}: VideoActionsProps): ReactNode {
  const localization = useLocalization('<VideoActions>', libraryRooms, overrides)
  const { library } = localization.labels
  const [opened, setOpened] = useState(false)
  const open = layout === 'bar' || opened
  const acts = useVideoCommands({ videoId, downloadUrl, open, videoRef, undoMs, onDeleted, onRestored })
  const [at, setAt] = useState<Place>({ view: 'commands', opener: null })
  const { leaving, target } = useFocusRescue<HTMLDivElement>()
  useEffect(() => {
    if (at.view !== 'commands' || !at.opener || !lostFocus()) return
    // Where one came from is where one goes on; what was in a menu is hidden with it, and its button takes over.
    at.opener.focus()
    if (lostFocus()) target.current?.querySelector('button')?.focus()
  }, [at, target])
  const both = useBothRefs(target, ref)
  const commands = videoCommands({
    acts,
    hasFrame: videoRef !== undefined,
    onRename: (opener) => setAt({ view: 'renaming', opener }),
    onDelete: (opener) => setAt({ view: 'asking', opener }),
    text: library,
  })
  const told = acts.sharedDeletion ? 'idle' : acts.deletion.state.status
  if (commands.length === 0 && told === 'idle') return null
  const status = isGone(told) ? 'deleted' : at.view === 'renaming' ? 'renaming' : 'ready'
  const props = {
    dir: localization.dir,
    tabIndex: -1,
    ...rest,
    ref: both,
    className: clsx('hippo-video-actions', className),
    'data-layout': layout,
    'data-state': status,
    children: (
      <VideoActionsContent
        acts={acts}
        videoId={videoId}
        commands={commands}
        layout={layout}
        view={at.view}
        told={told}
        onOpen={() => setOpened(true)}
        onClose={() => setAt(({ opener }) => ({ view: 'commands', opener }))}
        leaving={leaving}
        localization={localization}
      />
    ),
  }
  return renderElement('div', props, render, { status })
}
