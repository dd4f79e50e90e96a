import { QueryClient, QueryClientProvider, useQueryClient } from '@tanstack/react-query'
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { type ReactNode, useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { HippoError } from '../../../src/core/error.js'
import { useVideoReport } from '../../../src/hooks/index.js'
import { english } from '../../../src/labels/en/index.js'
import { HippoProvider, useHippo, useLocalization } from '../../../src/provider/index.js'
import { createFakeClient } from '../../../src/testing/index.js'
import { withClient } from '../withClient.js'

const caches: QueryClient[] = []
function Cache(): null {
  caches.push(useQueryClient())
  return null
}

const here = { report: { fields: { viewers: 'Kijkers' } } }

function Words(): ReactNode {
  const { labels, format, dir } = useLocalization('<Words>', english, here)
  const { plays, viewers, pageLoads } = labels.report.fields
  return <p dir={dir}>{[plays, viewers, pageLoads, format.number(1234.5)].join(' ')}</p>
}

function Plays({ id = '988' }: { id?: string }): ReactNode {
  const { data, error } = useVideoReport(id)
  return <p>{error ? error.code : data ? `${data.plays} plays` : 'waiting'}</p>
}

describe('<HippoProvider>', () => {
  it('uses the cache it is given, else the one around it, else one of its own that it keeps', () => {
    const given = new QueryClient()
    const around = new QueryClient()
    const last = () => caches.at(-1)
    render(
      <QueryClientProvider client={around}>
        <HippoProvider client={createFakeClient()} queryClient={given}>
          <Cache />
        </HippoProvider>
      </QueryClientProvider>,
    )
    expect(last()).toBe(given)
    render(
      <QueryClientProvider client={around}>
        <HippoProvider client={createFakeClient()}>
          <Cache />
        </HippoProvider>
      </QueryClientProvider>,
    )
    expect(last()).toBe(around)
    const client = createFakeClient()
    const own = (
      <HippoProvider client={client}>
        <Cache />
      </HippoProvider>
    )
    const { rerender } = render(own)
    const first = last()
    rerender(
      <HippoProvider client={client} locale="nl">
        <Cache />
      </HippoProvider>,
    )
    expect(last()).toBe(first)
    expect([given, around]).not.toContain(first)
  })

  it('lays words over words: the provider’s over English, a component’s over those', () => {
    render(
      withClient(createFakeClient(), <Words />, {
        labels: { report: { fields: { plays: 'Afgespeeld', viewers: 'Mensen' } } },
        locale: 'nl',
      }),
    )
    expect(screen.getByText('Afgespeeld Kijkers Page loads 1.234,5')).toHaveAttribute('dir', 'ltr')
  })

  it.each([
    ['ar-EG', undefined, 'rtl'],
    ['he', undefined, 'rtl'],
    ['en', undefined, 'ltr'],
    ['en', 'rtl', 'rtl'],
  ] as const)('reads the direction of %s, given %s, as %s', (locale, dir, expected) => {
    const { container } = render(withClient(createFakeClient(), <Words />, { locale, dir }))
    expect(container.querySelector('p')).toHaveAttribute('dir', expected)
  })

  it('names who is outside of it, and what to do', () => {
    function Lost(): null {
      useHippo('useVideoReport()')
      return null
    }
    const silence = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    let thrown: unknown
    try {
      render(<Lost />)
    } catch (error) {
      thrown = error
    }
    silence.mockRestore()
    expect(thrown).toBeInstanceOf(HippoError)
    expect(thrown).toMatchObject({
      code: 'not_configured',
      message: expect.stringContaining('useVideoReport()'),
      hint: expect.stringContaining('<HippoProvider'),
    })
  })

  it('tells onError of each failed read once, whoever shows it, and the newest onError at that', async () => {
    const first = vi.fn<(error: HippoError) => void>()
    const second = vi.fn<(error: HippoError) => void>()
    const client = createFakeClient({ fail: 'forbidden' })
    function App(): ReactNode {
      const [onError, setOnError] = useState(() => first)
      return (
        <HippoProvider client={client} onError={onError}>
          <button type="button" onClick={() => setOnError(() => second)}>
            swap
          </button>
          {onError === second && (
            <>
              <Plays />
              <Plays />
            </>
          )}
        </HippoProvider>
      )
    }
    render(<App />)
    screen.getByRole('button').click()
    await waitFor(() => expect(screen.getAllByText('forbidden')).toHaveLength(2))
    expect(first).not.toHaveBeenCalled()
    expect(second).toHaveBeenCalledTimes(1)
    expect(second).toHaveBeenCalledWith(expect.objectContaining({ code: 'forbidden' }))
  })

  it('shares one read among all who ask, and forwards the signal that cancels it', async () => {
    const client = createFakeClient()
    const get = vi.spyOn(client.reports, 'get')
    render(
      withClient(
        client,
        <>
          <Plays />
          <Plays />
        </>,
      ),
    )
    expect(await screen.findAllByText('13 plays')).toHaveLength(2)
    const signals = get.mock.calls.map(([, options]) => options?.signal)
    expect(signals.every((signal) => signal instanceof AbortSignal)).toBe(true)
    expect(signals.filter((signal) => !signal?.aborted)).toHaveLength(1)
    cleanup()
  })
})
