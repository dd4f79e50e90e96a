import { type DehydratedState, QueryClient } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { createFakeClient, createFakeEngine } from 'react-hippo-video/testing'
import { PartsApp } from './PartsApp.js'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no root.')
const json = document.getElementById('state')?.textContent
const state: DehydratedState | undefined = json ? JSON.parse(json) : undefined
const cache = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } })
const codes: string[] = []
Object.assign(window, { codes })
const app = (
  <StrictMode>
    <PartsApp
      client={createFakeClient()}
      cache={cache}
      state={state}
      engine={root.dataset.show === 'buttons' ? createFakeEngine({ script: 'auto' }) : undefined}
      onError={({ code }) => codes.push(code)}
    />
  </StrictMode>
)
if (state) hydrateRoot(root, app, { onRecoverableError: (error) => codes.push(String(error)) })
else createRoot(root).render(app)
