import { dehydrate, QueryClient } from '@tanstack/react-query'
import { renderToString } from 'react-dom/server'
import { createFakeClient } from 'react-hippo-video/testing'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { App } from './App.js'
import { readAll } from './Hooks.js'

afterEach(() => {
  vi.restoreAllMocks()
})

describe('on a server', () => {
  it('has no window to lean on', () => {
    expect('window' in globalThis).toBe(false)
    expect('document' in globalThis).toBe(false)
  })

  it('renders what was read before, with not a word on the console', async () => {
    const complaints = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')]
    const client = createFakeClient()
    const read = new QueryClient()
    await readAll(client, read)
    const calls = client.calls.length
    const html = renderToString(<App client={client} cache={new QueryClient()} state={dehydrate(read)} />)
    expect(html).toContain('Pro edit, full flow')
    expect(html).toContain('85%')
    expect(html).toContain('amara.okafor')
    expect(html.match(/data-state="ready"/g)).toHaveLength(2)
    expect(client.calls).toHaveLength(calls)
    const shown = [...html.matchAll(/<output data-hooks="\w+">(.+?)<\/output>/g)].map(([, text]) =>
      text?.replaceAll('&quot;', '"'),
    )
    const title = 'Pro edit, full flow'
    const values = [13, '988', 10, 1, title, title, 13, '2026-11-07', 'viewing-3', true]
    expect(shown).toEqual([JSON.stringify(values), JSON.stringify(values)])
    for (const complaint of complaints) expect(complaint).not.toHaveBeenCalled()
  })

  it('renders the loading state without asking anyone', () => {
    const client = createFakeClient()
    const html = renderToString(<App client={client} cache={new QueryClient()} />)
    expect(html.match(/data-state="loading"/g)).toHaveLength(2)
    expect(html).not.toMatch(/<dd>\d/)
    expect(client.calls).toEqual([])
  })
})
