import { type DehydratedState, HydrationBoundary, type QueryClient } from '@tanstack/react-query'
import type { ReactElement, ReactNode } from 'react'
import { type HippoClient, type HippoError, HippoProvider, type RecorderEngine } from 'react-hippo-video'

export interface PartsAppProps {
  client: HippoClient
  cache: QueryClient
  state?: DehydratedState
  onError?: (error: HippoError) => void
  engine?: RecorderEngine
  children: ReactNode
}

/** A page with something whose code is a part, or has parts. */
export function PartsApp({ client, cache, state, onError, engine, children }: PartsAppProps): ReactElement {
  return (
    <HippoProvider client={client} queryClient={cache} onError={onError} engine={engine}>
      <HydrationBoundary state={state}>{children}</HydrationBoundary>
    </HippoProvider>
  )
}
