import { QueryClient } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { createFakeClient } from 'react-hippo-video/testing'
import { App } from './App.js'

const found: string[] = []
for (const level of ['error', 'warn'] as const) {
  const original = console[level]
  console[level] = (...args: unknown[]) => {
    found.push(args.map(String).join(' '))
    original(...args)
  }
}

const client = createFakeClient()
const root = document.getElementById('root')
const state = JSON.parse(document.getElementById('state')?.textContent ?? 'null')
const before = root?.innerHTML
if (root) {
  hydrateRoot(
    root,
    <StrictMode>
      <App client={client} cache={new QueryClient()} state={state} />
    </StrictMode>,
    { onRecoverableError: (error) => found.push(String(error)) },
  )
}
requestIdleCallback(() => {
  setTimeout(() => {
    document.body.dataset.result = JSON.stringify({
      found,
      // Following what happens from here on is no reading again.
      calls: client.calls
        .map((call) => call.name)
        .filter((name) => name !== 'capabilities' && name !== 'activity.stream'),
      same: root?.innerHTML === before,
    })
  }, 200)
})
