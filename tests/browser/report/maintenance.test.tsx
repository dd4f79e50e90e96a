import { act, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ReportCard } from '../../../src/components/report/index.js'
import { HippoError } from '../../../src/core/error.js'
import { english } from '../../../src/labels/en/index.js'
import { createFakeClient } from '../../../src/testing/index.js'
import { withClient } from '../withClient.js'

/** Lets time pass, and then what it set off arrive. */
const pass = async (ms: number) => {
  await act(() => vi.advanceTimersByTimeAsync(ms))
  await act(() => vi.advanceTimersByTimeAsync(1))
}
const asked = (client: ReturnType<typeof createFakeClient>) =>
  client.calls.filter((call) => call.name === 'reports.get').length

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('<ReportCard> and time', () => {
  it('says when maintenance is over by the server, counts down, and tries again by itself then', async () => {
    const fail = new HippoError('maintenance', 'x', { status: 503, retryAfterMs: 90_000 })
    const client = createFakeClient({ fail: (call) => (call.name === 'reports.get' ? fail : null) })
    render(withClient(client, <ReportCard videoId="988" />))
    await pass(0)
    const before = asked(client)
    expect(screen.getByRole('alert')).toHaveTextContent(english.errors.maintenance)
    expect(screen.getByText('Trying again in 90 s')).toBeVisible()
    await pass(30_000)
    expect(screen.getByText('Trying again in 60 s')).toBeVisible()
    expect(asked(client)).toBe(before)
    client.fail = null
    await pass(60_000)
    expect(asked(client)).toBe(before + 1)
    expect(screen.getByRole('region')).toHaveAttribute('data-state', 'ready')
  })

  it('waits a minute where the server does not say, and begins anew when that fails too', async () => {
    const client = createFakeClient({
      fail: (call) => (call.name === 'reports.get' ? 'maintenance' : null),
    })
    render(withClient(client, <ReportCard videoId="988" />))
    await pass(0)
    const before = asked(client)
    expect(screen.getByText('Trying again in 60 s')).toBeVisible()
    await pass(60_000)
    expect(asked(client)).toBe(before + 1)
    expect(screen.getByText('Trying again in 60 s')).toBeVisible()
    await pass(60_000)
    expect(asked(client)).toBe(before + 2)
  })

  it('tries a server error twice before saying so, and a refusal not at all', async () => {
    const broken = createFakeClient({ fail: (call) => (call.name === 'reports.get' ? 'server_error' : null) })
    const refused = createFakeClient({ fail: 'forbidden', scope: 'refused' })
    const { unmount } = render(withClient(broken, <ReportCard videoId="988" />))
    await pass(0)
    const first = asked(broken)
    expect(screen.getByRole('region')).toHaveAttribute('data-state', 'loading')
    await pass(1000)
    expect(asked(broken)).toBe(first + 1)
    await pass(2000)
    expect(asked(broken)).toBe(first + 2)
    expect(screen.getByRole('region')).toHaveAttribute('data-state', 'error')
    await pass(120_000)
    expect(asked(broken)).toBe(first + 2)
    unmount()
    render(withClient(refused, <ReportCard videoId="988" />))
    await pass(10_000)
    expect(screen.getByRole('region')).toHaveAttribute('data-state', 'error')
    expect(asked(refused)).toBeLessThanOrEqual(2)
  })

  it('stops waiting when it is gone', async () => {
    const client = createFakeClient({
      fail: (call) => (call.name === 'reports.get' ? 'maintenance' : null),
    })
    const { unmount } = render(withClient(client, <ReportCard videoId="988" />))
    await pass(0)
    const before = asked(client)
    unmount()
    await pass(180_000)
    expect(asked(client)).toBe(before)
  })
})
