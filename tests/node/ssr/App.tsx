import { type DehydratedState, HydrationBoundary, type QueryClient } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { type HippoClient, HippoProvider, ReportCard, ViewerTable } from 'react-hippo-video'
import { Hooks } from './Hooks.js'

export interface AppProps {
  client: HippoClient
  cache: QueryClient
  state?: DehydratedState
}

/** The page that is rendered on the server and hydrated in the browser. */
export function App({ client, cache, state }: AppProps): ReactElement {
  return (
    <HippoProvider client={client} queryClient={cache} locale="en" timeZone="Europe/Amsterdam">
      <HydrationBoundary state={state}>
        <ReportCard videoId="988" />
        <ViewerTable videoId="988" autoLoad={false} />
        {state && <Hooks />}
      </HydrationBoundary>
    </HippoProvider>
  )
}
