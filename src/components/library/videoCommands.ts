import type { LibraryLabels } from '../../labels/library.js'
import { deleteIcon, downloadIcon, frameIcon, pictureIcon, renameIcon } from './libraryIcons.js'
import { acceptedPictures } from './readPicture.js'
import type { VideoCommandsResult } from './useVideoCommands.js'
import type { VideoCommand } from './VideoMenu.js'

export interface VideoCommandsParts {
  acts: VideoCommandsResult
  /** Whether the video itself is in sight, to take a frame from. */
  hasFrame: boolean
  onRename: (opener: HTMLElement) => void
  onDelete: (opener: HTMLElement) => void
  text: LibraryLabels
}

/** What can be done with a video here and now, in the order it is shown. */
export function videoCommands({
  acts,
  hasFrame,
  onRename,
  onDelete,
  text,
}: VideoCommandsParts): VideoCommand[] {
  const { may, downloadUrl, takePicture, takeFrame } = acts
  const commands: VideoCommand[] = []
  if (may.update) {
    commands.push({ name: 'rename', icon: renameIcon, label: text.rename, run: onRename })
    const { thumbnailFromFile: label } = text
    commands.push({
      name: 'thumbnail',
      icon: pictureIcon,
      label,
      accept: acceptedPictures,
      onFile: takePicture,
    })
    if (hasFrame)
      commands.push({ name: 'frame', icon: frameIcon, label: text.thumbnailFromFrame, run: takeFrame })
  }
  if (downloadUrl) {
    commands.push({ name: 'download', icon: downloadIcon, label: text.download, href: downloadUrl })
  }
  if (may.delete) commands.push({ name: 'delete', icon: deleteIcon, label: text.delete, run: onDelete })
  return commands
}
