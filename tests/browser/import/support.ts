import { act } from '@testing-library/react'
import type { ImportState } from '../../../src/contract/app/imports.js'
import { libraryVideoFixture } from '../../../src/testing/index.js'

/** The video that a fake client makes first. */
export const videoId = '6001'

export const ready: ImportState = {
  status: 'ready',
  videoId,
  durationMs: 171_000,
  video: {
    videoId,
    assetId: 'fake-asset-5001',
    token: 'fake-token-5001',
    previewUrl: 'https://video.example.com/video/preview/fake-token-5001',
    shareUrl: 'https://video.example.com/video/play/fake-token-5001',
    embedUrl: 'https://video.example.com/video/embed/fake-token-5001',
    thumbnailUrl: libraryVideoFixture().thumbnailUrl ?? '',
    thumbnailPlayUrl: 'https://video.example.com/thumbnails/fake-token-5001_play.jpg',
  },
}

export const clip = (name = 'clip.mp4', type = 'video/mp4'): File =>
  new File(['a small clip'], name, { type })

/** Drags `files` over `target` and lets them go there, as a hand does. */
export function drag(target: Element, files: File[]) {
  const dataTransfer = new DataTransfer()
  for (const file of files) dataTransfer.items.add(file)
  // Not `fireEvent`, which puts an empty transfer in place of a real one.
  const send = (name: string): boolean => {
    const event = new DragEvent(name, { dataTransfer, bubbles: true, cancelable: true })
    act(() => void target.dispatchEvent(event))
    return !event.defaultPrevented
  }
  return {
    over: () => {
      send('dragenter')
      return send('dragover')
    },
    leave: () => send('dragleave'),
    drop: () => send('drop'),
  }
}
