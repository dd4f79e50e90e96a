import { type DehydratedState, HydrationBoundary, type QueryClient } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import {
  type HippoClient,
  type HippoError,
  HippoProvider,
  RecordButton,
  type RecorderEngine,
  VideoLibrary,
} from 'react-hippo-video'

export interface PartsAppProps {
  client: HippoClient
  cache: QueryClient
  state?: DehydratedState
  onError?: (error: HippoError) => void
  /** Shows two record buttons on it in place of a library. */
  engine?: RecorderEngine
}

/** A page with one component whose code is a part. */
export function PartsApp({ client, cache, state, onError, engine }: PartsAppProps): ReactElement {
  return (
    <HippoProvider client={client} queryClient={cache} onError={onError} engine={engine}>
      <HydrationBoundary state={state}>
        {engine ? (
          <>
            <RecordButton />
            <RecordButton />
          </>
        ) : (
          <VideoLibrary />
        )}
      </HydrationBoundary>
    </HippoProvider>
  )
}
