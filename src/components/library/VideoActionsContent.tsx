'use client'

import type { ReactElement, RefCallback } from 'react'
import type { DeleteVideoState } from '../../hooks/useDeleteVideo.js'
import type { LibraryText } from './libraryRooms.js'
import { Announcer } from '../announce/Announcer.js'
import { DeleteDialog } from './DeleteDialog.js'
import { DeleteNotice } from './DeleteNotice.js'
import { RenameForm } from './RenameForm.js'
import { UpdateOutcome } from './UpdateOutcome.js'
import type { VideoCommandsResult } from './useVideoCommands.js'
import { type VideoCommand, VideoMenu } from './VideoMenu.js'

export interface VideoActionsContentProps {
  acts: VideoCommandsResult
  videoId: string
  commands: readonly VideoCommand[]
  layout: 'bar' | 'menu'
  view: 'commands' | 'renaming' | 'asking'
  /** What is said here of a deletion; `idle` where the library says it. */
  told: DeleteVideoState['status']
  onOpen: () => void
  onClose: () => void
  leaving: RefCallback<HTMLElement>
  localization: LibraryText
}

/** Whether the video is gone, or on its way there or back. */
export function isGone(status: DeleteVideoState['status']): boolean {
  return status === 'deleting' || status === 'deleted' || status === 'restoring'
}

/** The commands, or what stands in their place, and what came of the last. */
export function VideoActionsContent({
  acts,
  videoId,
  commands,
  layout,
  view,
  told,
  onOpen,
  onClose,
  leaving,
  localization,
}: VideoActionsContentProps): ReactElement {
  const { library } = localization.labels
  const { video, deletion } = acts
  const title = video?.title || library.untitled
  return (
    <Announcer>
      {!isGone(told) && (
        <VideoMenu
          commands={commands}
          layout={layout}
          label={library.actions(title)}
          hidden={view === 'renaming'}
          onOpen={onOpen}
        />
      )}
      {view === 'renaming' && (
        <RenameForm
          title={video?.title ?? ''}
          onCancel={onClose}
          onRename={(to) => {
            acts.rename(to)
            onClose()
          }}
          localization={localization}
        />
      )}
      {view === 'asking' && (
        <DeleteDialog
          title={title}
          onClose={onClose}
          onDelete={() => {
            onClose()
            deletion.remove(videoId)
          }}
          localization={localization}
        />
      )}
      {told !== 'idle' && <DeleteNotice deletion={deletion} localization={localization} ref={leaving} />}
      <UpdateOutcome update={acts.update} problem={acts.pictureProblem} localization={localization} />
    </Announcer>
  )
}
