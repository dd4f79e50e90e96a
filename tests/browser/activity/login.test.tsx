import '../../../src/styles/index.css'
import { QueryClient } from '@tanstack/react-query'
import { act, render, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ActivityFeed } from '../../../src/components/activity/index.js'
import { hippoKeys } from '../../../src/queries/index.js'
import { createFakeClient } from '../../../src/testing/index.js'
import { withClient } from '../withClient.js'
import { happened } from './support.js'

const root = () => document.querySelector<HTMLElement>('.hippo-activity')!
const items = () => document.querySelectorAll('.hippo-activity li[data-kind]').length

describe('when somebody else signs in', () => {
  it('a new client shows nothing of the old one’s, and the old one’s stream is closed', async () => {
    const queryClient = new QueryClient()
    const ada = createFakeClient({ scope: 'ada', activity: [happened(1), happened(2)] })
    const ben = createFakeClient({ scope: 'ben' })
    const heard: string[] = []
    const app = (client: typeof ada) =>
      withClient(client, <ActivityFeed onEvent={(event) => heard.push(event.id)} />, { queryClient })
    const { rerender } = render(app(ada))
    await waitFor(() => expect(root()).toHaveAttribute('data-connection', 'live'))
    expect(items()).toBe(2)
    rerender(app(ben))
    expect(items()).toBe(0)
    act(() => ada.activity.push(happened(3)))
    await waitFor(() => expect(root()).toHaveAttribute('data-connection', 'live'))
    expect(ben.activity.open).toBe(1)
    await waitFor(() => expect(ada.activity.open).toBe(0), { timeout: 5000 })
    act(() => ben.activity.push(happened(4)))
    await waitFor(() => expect(heard).toEqual([happened(4).id]))
    expect(items()).toBe(1)
  })

  it('a tab asks anew whose activity it may follow, so it is not told by a tab of the first person', async () => {
    const client = createFakeClient()
    render(withClient(client, <ActivityFeed />))
    await waitFor(() => expect(root()).toHaveAttribute('data-connection', 'live'))
    const queryClient = new QueryClient()
    const then = { ...client.data.capabilities }
    queryClient.setQueryData(hippoKeys.capabilities(client.scope), then, { updatedAt: Date.now() - 31_000 })
    client.data.capabilities.audience = 'ben'
    const tab = render(withClient(client, <ActivityFeed />, { queryClient }))
    await waitFor(() =>
      expect(tab.container.querySelector('.hippo-activity')).toHaveAttribute('data-connection', 'live'),
    )
    expect(client.activity.open).toBe(2)
  })
})
