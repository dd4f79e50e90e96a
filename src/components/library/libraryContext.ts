import { type Context, createContext } from 'react'
import type { LibraryVideo } from '../../hooks/data.js'
import type { UseDeleteVideoResult } from '../../hooks/useDeleteVideo.js'

/** What a library shares with the actions on its videos. */
export interface LibraryContextValue {
  /** The library's own: its notice outlives the tile that was deleted. */
  deletion: UseDeleteVideoResult
  /** What the list knows already need not be asked again. */
  find: (videoId: string) => LibraryVideo | undefined
}

export const LibraryContext: Context<LibraryContextValue | null> = createContext<LibraryContextValue | null>(
  null,
)
LibraryContext.displayName = 'LibraryContext'
