import '../../../src/styles/index.css'
import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { ActivityFeed } from '../../../src/components/activity/index.js'
import { HippoError } from '../../../src/core/error.js'
import { english } from '../../../src/labels/en/index.js'
import { createFakeClient, deferred } from '../../../src/testing/index.js'
import { axeFindings } from '../axe.js'
import { describeConformance } from '../conformance.js'
import { withClient } from '../withClient.js'
import { happened } from './support.js'

const words = english.activity
const root = () => document.querySelector<HTMLElement>('.hippo-activity')!
const inState = (state: string) => waitFor(() => expect(root()).toHaveAttribute('data-state', state))
const live = () => waitFor(() => expect(root()).toHaveAttribute('data-connection', 'live'))
const items = () => screen.queryAllByRole('listitem').map((item) => item.textContent)
const fresh = () => screen.queryByRole('button', { name: /^\d+ new$/ })
const past = () => [1, 2, 3].map((number) => happened(number))

describe('<ActivityFeed>', () => {
  describeConformance((props) => <ActivityFeed {...props} />, {
    className: 'hippo-activity',
    wrap: (children) => withClient(createFakeClient(), children),
    labels: { overrides: { activity: { title: 'Gebeurtenissen' } }, text: 'Gebeurtenissen' },
  })

  it('says who did what in which video, newest first, with the exact time at hand', async () => {
    const activity = [
      happened(1, 'VideoPlayedSessions'),
      happened(2, 'VideoCreated', { person: null }),
      happened(3, 'VideoCTA'),
      happened(4, 'VideoLeadGenaration', { person: { name: 'Varun Chand', email: 'varun@example.com' } }),
      happened(5, 'VideoAnnotation', { person: null }),
      happened(6, 'VideoPlayedSessions', {
        person: { email: 'viewer-3f2a00112233aabb@masked.invalid', name: null },
      }),
    ]
    render(withClient(createFakeClient({ activity }), <ActivityFeed />))
    await inState('ready')
    const said = items()
    expect(said[0]).toContain('Viewer 3F2A watched 95% of Pro edit, full flow')
    expect(said[1]).toContain('Someone opened the annotation Pricing in Pro edit, full flow')
    expect(said[1]).toContain('at 0:48')
    expect(said[2]).toContain('Varun Chand left their details on Pro edit, full flow')
    expect(said[2]).toContain('varun@example.com')
    expect(said[2]).toContain('+31 20 000 00 00')
    expect(said[3]).toContain('lead-3@example.com went to book.example.com from Pro edit, full flow')
    expect(said[4]).toContain('Pro edit, full flow is ready to share')
    expect(said[5]).toContain('lead-1@example.com watched 95% of Pro edit, full flow')
    const time = screen.getAllByRole('listitem')[5]!.querySelector('time')!
    expect(time).toHaveAttribute('datetime', '2026-11-21T09:30:01.000Z')
    expect(time).toHaveAttribute('title', 'Nov 21, 2026, 9:30 AM')
    expect(root()).not.toHaveTextContent(/null|undefined|\{/)
  })

  it('keeps what comes behind a button, moves nothing, and keeps the focus', async () => {
    const client = createFakeClient({ activity: past() })
    render(withClient(client, <ActivityFeed />))
    await inState('ready')
    await live()
    const before = items()
    const place = screen.getAllByRole('listitem')[0]!.getBoundingClientRect().top
    for (const number of [4, 5, 6]) act(() => client.activity.push(happened(number)))
    await waitFor(() => expect(fresh()).toHaveTextContent('3 new'))
    expect(items()).toEqual(before)
    expect(screen.getAllByRole('listitem')[0]!.getBoundingClientRect().top).toBe(place)
    await waitFor(
      () => expect(screen.getByRole('status')).toHaveTextContent('3 new events in the activity'),
      {
        timeout: 4000,
      },
    )
    fresh()!.focus()
    await userEvent.keyboard('{Enter}')
    expect(items()).toHaveLength(6)
    expect(items()[0]).toContain('lead-6@example.com')
    expect(fresh()).toBeNull()
    expect(screen.getByRole('heading', { name: 'Activity' })).toHaveFocus()
  })

  it('announces a burst once', async () => {
    const client = createFakeClient({ activity: past() })
    render(withClient(client, <ActivityFeed />))
    await inState('ready')
    await live()
    const said: string[] = []
    const observer = new MutationObserver(() => said.push(screen.getByRole('status').textContent ?? ''))
    observer.observe(screen.getByRole('status'), { childList: true, characterData: true, subtree: true })
    for (let number = 10; number < 40; number++) act(() => client.activity.push(happened(number)))
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('30 new events'), {
      timeout: 5000,
    })
    observer.disconnect()
    expect(said.filter(Boolean).length).toBeLessThanOrEqual(2)
  })

  it('holds still while paused, and catches up after', async () => {
    const client = createFakeClient({ activity: past() })
    const heard: string[] = []
    render(withClient(client, <ActivityFeed onEvent={(event) => heard.push(event.id)} />))
    await inState('ready')
    await live()
    await userEvent.click(screen.getByRole('button', { name: words.pause }))
    act(() => client.activity.push(happened(4)))
    await waitFor(() => expect(heard).toHaveLength(1))
    expect(fresh()).toBeNull()
    expect(root()).toHaveAttribute('data-paused')
    await userEvent.click(screen.getByRole('button', { name: words.resume }))
    expect(fresh()).toHaveTextContent('1 new')
    expect(items()).toHaveLength(3)
  })

  it('shows one kind when asked, by a native choice with a name', async () => {
    const client = createFakeClient({ activity: [...past(), happened(4, 'VideoAnnotation')] })
    render(withClient(client, <ActivityFeed />))
    await inState('ready')
    await userEvent.selectOptions(screen.getByRole('combobox', { name: words.filter }), 'Annotations')
    expect(items()).toHaveLength(1)
    await userEvent.selectOptions(screen.getByRole('combobox', { name: words.filter }), 'Leads')
    expect(screen.getByText(words.emptyKind)).toBeVisible()
    await userEvent.selectOptions(screen.getByRole('combobox', { name: words.filter }), words.everything)
    expect(items()).toHaveLength(4)
  })

  it('follows one video, and hands on which was opened', async () => {
    const other = { id: '7', title: 'Another', thumbnailUrl: null, shareUrl: null }
    const client = createFakeClient({ activity: [...past(), happened(4, 'VideoCTA', { video: other })] })
    const opened: string[] = []
    render(withClient(client, <ActivityFeed videoId="7" onOpen={(event) => opened.push(event.video.id)} />))
    await inState('ready')
    expect(items()).toHaveLength(1)
    screen.getByRole('button', { name: 'Another' }).focus()
    await userEvent.keyboard('{Enter}')
    expect(opened).toEqual(['7'])
  })

  it('shows the first of all at once, and hears each event once under StrictMode', async () => {
    const client = createFakeClient()
    const heard: string[] = []
    render(withClient(client, <ActivityFeed onEvent={(event) => heard.push(event.id)} />))
    await inState('empty')
    expect(screen.getByText(words.emptyTitle)).toBeVisible()
    act(() => client.activity.push(happened(1)))
    await waitFor(() => expect(items()).toHaveLength(1))
    expect(heard).toHaveLength(1)
    expect(client.calls.filter((call) => call.name === 'activity.stream')).toHaveLength(1)
  })

  it('two tabs share one stream, and the second takes over', async () => {
    const client = createFakeClient({ activity: past() })
    const one = render(withClient(client, <ActivityFeed />))
    await waitFor(() => expect(one.container.querySelectorAll('li')).toHaveLength(3))
    const two = render(withClient(client, <ActivityFeed />))
    await waitFor(() => expect(two.container.querySelectorAll('li[data-kind]')).toHaveLength(3))
    expect(client.activity.open).toBe(1)
    act(() => client.activity.push(happened(4)))
    await waitFor(() => expect(screen.getAllByRole('button', { name: '1 new' })).toHaveLength(2))
    one.unmount()
    await waitFor(
      () => expect(client.calls.filter((call) => call.name === 'activity.stream')).toHaveLength(2),
      {
        timeout: 4000,
      },
    )
    act(() => client.activity.push(happened(5)))
    await waitFor(() => expect(screen.getByRole('button', { name: '2 new' })).toBeVisible())
    expect(client.activity.open).toBe(1)
  })

  it('says that the connection was lost, when it is tried again, and keeps what is there', async () => {
    const client = createFakeClient({ activity: past() })
    render(withClient(client, <ActivityFeed />))
    await inState('ready')
    await live()
    client.fail = new HippoError('maintenance', 'x', { status: 503, retryAfterMs: 30_000 })
    act(() => client.activity.close())
    expect(await screen.findByText(/^Connecting again in \d+ s$/)).toBeVisible()
    expect(screen.getByRole('alert')).toHaveTextContent(english.errors.maintenance)
    expect(items()).toHaveLength(3)
    client.fail = null
    await userEvent.click(screen.getByRole('button', { name: words.connectNow }))
    await live()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('says so where it may not be followed, and where there is nothing to follow', async () => {
    render(withClient(createFakeClient({ fail: 'forbidden' }), <ActivityFeed />))
    await inState('error')
    expect(screen.getByRole('alert')).toHaveTextContent(english.errors.forbidden)
    cleanup()
    render(withClient(createFakeClient({ capabilities: { activity: false } }), <ActivityFeed />))
    await inState('unavailable')
    expect(screen.getByText(words.unavailableTitle)).toBeVisible()
  })

  it.each([
    ['ready', () => createFakeClient({ activity: past() }), 'light'],
    ['ready', () => createFakeClient({ activity: past() }), 'dark'],
    ['empty', () => createFakeClient(), 'dark'],
    ['loading', () => createFakeClient({ before: () => deferred().promise }), 'light'],
    ['error', () => createFakeClient({ fail: 'network' }), 'light'],
  ] as const)('has no finding of axe: %s', async (state, client, theme) => {
    const view = render(
      withClient(
        client(),
        <div data-hippo-theme={theme} style={{ background: 'var(--hippo-surface-sunken)' }}>
          <ActivityFeed onOpen={() => {}} />
        </div>,
      ),
    )
    await inState(state)
    expect(await axeFindings(view.container)).toEqual([])
  })
})
