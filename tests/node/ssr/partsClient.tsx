import { type DehydratedState, QueryClient } from '@tanstack/react-query'
import { type ReactNode, StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { HippoError, RecordButton, ReportCard, VideoLibrary, ViewerTable } from 'react-hippo-video'
import { createFakeClient, createFakeEngine } from 'react-hippo-video/testing'
import { PartsApp } from './PartsApp.js'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no root.')
const json = document.getElementById('state')?.textContent
const state: DehydratedState | undefined = json ? JSON.parse(json) : undefined
const cache = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } })
const codes: string[] = []
Object.assign(window, { codes })
// The first answer that a component has been given.
cache.getQueryCache().subscribe(({ type, query }) => {
  if (type === 'observerResultsUpdated' && query.state.status === 'success') {
    Object.assign(window, { answered: true })
  }
})
const pages: Record<string, ReactNode> = {
  buttons: (
    <>
      <RecordButton />
      <RecordButton />
    </>
  ),
  report: <ReportCard videoId="988" />,
  viewers: <ViewerTable videoId="988" />,
}
const { show = 'library', answer } = root.dataset
const refuse = async (): Promise<void> => {
  throw new HippoError('forbidden', 'This account may not.')
}
const app = (
  <StrictMode>
    <PartsApp
      client={createFakeClient(answer === 'refused' ? { before: refuse } : {})}
      cache={cache}
      state={state}
      engine={show === 'buttons' ? createFakeEngine({ script: 'auto' }) : undefined}
      onError={({ code }) => codes.push(code)}
    >
      {pages[show] ?? <VideoLibrary />}
    </PartsApp>
  </StrictMode>
)
if (state) hydrateRoot(root, app, { onRecoverableError: (error) => codes.push(String(error)) })
else createRoot(root).render(app)
