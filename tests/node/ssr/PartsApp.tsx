import { type DehydratedState, HydrationBoundary, type QueryClient } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { type HippoClient, type HippoError, HippoProvider, VideoLibrary } from 'react-hippo-video'

export interface PartsAppProps {
  client: HippoClient
  cache: QueryClient
  state?: DehydratedState
  onError?: (error: HippoError) => void
}

/** A page with one component whose code is a part. */
export function PartsApp({ client, cache, state, onError }: PartsAppProps): ReactElement {
  return (
    <HippoProvider client={client} queryClient={cache} onError={onError}>
      <HydrationBoundary state={state}>
        <VideoLibrary />
      </HydrationBoundary>
    </HippoProvider>
  )
}
