import '../../../src/styles/index.css'
import { render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { QueryClient } from '@tanstack/react-query'
import { describe, expect, it, vi } from 'vitest'
import { userEvent as trusted } from 'vitest/browser'
import { ImportVideo } from '../../../src/components/import/index.js'
import { english } from '../../../src/labels/en/index.js'
import type { VideoImportEvent } from '../../../src/recorder/import/index.js'
import { videoLibraryOptions } from '../../../src/queries/index.js'
import { createFakeClient, deferred } from '../../../src/testing/index.js'
import { axeFindings } from '../axe.js'
import { describeConformance } from '../conformance.js'
import { withClient } from '../withClient.js'
import { clip, drag, ready, videoId } from './support.js'

const { importing, errors } = english
const address = 'https://media.example.com/tours/clip.mp4'
const poll = { firstMs: 5, maxMs: 10 }

const panel = () => screen.getByRole('region', { name: importing.title })
const inState = (state: string) => waitFor(() => expect(panel()).toHaveAttribute('data-state', state))
const urlField = () => screen.findByRole('textbox', { name: importing.url })
const spoken = () => panel().querySelector('output')

async function importByUrl(client = createFakeClient(), onEvent?: (event: VideoImportEvent) => void) {
  const view = render(withClient(client, <ImportVideo poll={poll} onEvent={onEvent} />))
  await userEvent.type(await urlField(), `${address}{Enter}`)
  return { client, view }
}

describe('<ImportVideo>', () => {
  describeConformance((props) => <ImportVideo {...props} />, {
    className: 'hippo-import',
    wrap: (children) => withClient(createFakeClient(), children),
    labels: { overrides: { importing: { title: 'Importeren' } }, text: 'Importeren' },
  })

  it('imports from an address: progress in words and figures, then the link', async () => {
    const client = createFakeClient()
    client.data.imports[videoId] = {
      status: 'downloading',
      videoId,
      bytes: 12_400_000,
      totalBytes: 24_800_000,
    }
    const events: VideoImportEvent[] = []
    await importByUrl(client, (event) => events.push(event))
    await inState('downloading')
    const bar = screen.getByRole('progressbar', { name: importing.progress })
    expect(bar).toHaveAttribute('value', '50')
    expect(panel()).toHaveTextContent('50%')
    expect(panel()).toHaveTextContent('12.4 MB of 24.8 MB')
    expect(panel()).toHaveTextContent('media.example.com/…/clip.mp4')
    expect(panel()).toHaveTextContent(importing.hints.downloading)
    expect(screen.getByRole('link')).toHaveAttribute('href', expect.stringContaining('/video/play/'))
    client.data.imports[videoId] = ready
    await inState('ready')
    expect(screen.queryByRole('progressbar')).toBeNull()
    expect(panel()).toHaveTextContent('2:51')
    expect(spoken()).toHaveTextContent(importing.states.ready)
    expect(events.map((event) => event.type)).toEqual([
      'import_progress',
      'import_progress',
      'source_uploaded',
      'import_complete',
    ])
    await userEvent.click(screen.getByRole('button', { name: importing.importAnother }))
    await inState('idle')
  })

  it('has a bar without a value where nobody knows the size', async () => {
    const client = createFakeClient()
    client.data.imports[videoId] = { status: 'downloading', videoId, bytes: 900_000, totalBytes: null }
    await importByUrl(client)
    await inState('downloading')
    expect(screen.getByRole('progressbar')).not.toHaveAttribute('value')
    expect(panel()).toHaveTextContent('900 kB so far')
    expect(panel()).not.toHaveTextContent('%')
  })

  it('checks the address when it is submitted, beside the field, and sends nothing', async () => {
    const client = createFakeClient()
    render(withClient(client, <ImportVideo />))
    const field = await urlField()
    await userEvent.type(field, 'media.example.com/clip.mp4{Enter}')
    expect(screen.getByRole('alert')).toHaveTextContent(errors.url_invalid)
    expect(field).toHaveFocus()
    expect(field).toHaveAttribute('aria-invalid', 'true')
    expect(field).toHaveAccessibleDescription(errors.url_invalid)
    expect(panel()).toHaveAttribute('data-state', 'idle')
    expect(client.calls.some(({ name }) => name === 'imports.fromUrl')).toBe(false)
    await userEvent.type(field, 'x')
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('imports a file that is dropped, under the title that was written', async () => {
    const client = createFakeClient({
      before: ({ name }) => (name === 'imports.fromFile' ? deferred().promise : undefined),
    })
    render(withClient(client, <ImportVideo />))
    await userEvent.type(await screen.findByRole('textbox', { name: importing.videoTitle }), 'Tour')
    const hand = drag(panel(), [clip()])
    hand.over()
    expect(panel()).toHaveAttribute('data-drag', 'accepted')
    expect(screen.getByText(importing.dropHere)).toBeVisible()
    // False: the browser was told not to open the file itself.
    expect(hand.drop()).toBe(false)
    await inState('starting')
    expect(panel()).toHaveAttribute('data-drag', 'none')
    expect(client.calls.at(-1)).toMatchObject({
      name: 'imports.fromFile',
      args: [{ name: 'clip.mp4', type: 'video/mp4', bytes: 12, title: 'Tour' }],
    })
    expect(panel()).toHaveTextContent('clip.mp4')
  })

  it('shows before the drop what cannot be imported, and says it after', async () => {
    const client = createFakeClient()
    render(withClient(client, <ImportVideo />))
    await screen.findByText(importing.drop)
    const hand = drag(panel(), [clip('notes.txt', 'text/plain')])
    hand.over()
    expect(panel()).toHaveAttribute('data-drag', 'refused')
    expect(screen.getByText(importing.dropRefused)).toBeVisible()
    hand.leave()
    expect(panel()).toHaveAttribute('data-drag', 'none')
    hand.drop()
    expect(await screen.findByRole('alert')).toHaveTextContent(errors.file_not_media)
    expect(screen.getByRole('alert')).toHaveTextContent('notes.txt')
    expect(screen.queryByRole('button', { name: importing.retry })).toBeNull()
    expect(screen.getByRole('button', { name: importing.chooseFile })).toBeVisible()
    expect(client.calls.some(({ name }) => name === 'imports.fromFile')).toBe(false)
  })

  it('takes the first of several that fits, and says so', async () => {
    const client = createFakeClient({
      before: ({ name }) => (name === 'imports.fromFile' ? deferred().promise : undefined),
    })
    render(withClient(client, <ImportVideo />))
    await screen.findByText(importing.drop)
    drag(panel(), [clip('notes.txt', 'text/plain'), clip('one.mp4'), clip('two.mp4')]).drop()
    await inState('starting')
    expect(client.calls.at(-1)?.args).toMatchObject([{ name: 'one.mp4' }])
    const sentence = importing.onlyFirst('one.mp4', 2, '2')
    expect(panel().querySelector('.hippo-import-note')).toHaveTextContent(sentence)
    expect(spoken()).toHaveTextContent(sentence)
  })

  it('leaves text that is dragged over it alone', async () => {
    render(withClient(createFakeClient(), <ImportVideo />))
    await screen.findByText(importing.drop)
    const hand = drag(panel(), [])
    expect(hand.over()).toBe(true)
    expect(panel()).toHaveAttribute('data-drag', 'none')
  })

  it('is used by keyboard alone, and never loses the place', async () => {
    const client = createFakeClient()
    client.data.imports[videoId] = { status: 'processing', videoId }
    render(withClient(client, <ImportVideo poll={poll} />))
    await urlField()
    await trusted.keyboard('{Tab}')
    expect(screen.getByRole('button', { name: importing.chooseFile })).toHaveFocus()
    await trusted.keyboard(`{Tab}${address}{Tab}A tour{Tab}`)
    expect(screen.getByRole('button', { name: importing.start })).toHaveFocus()
    await trusted.keyboard('{Enter}')
    await inState('processing')
    await waitFor(() => expect(screen.getByRole('heading', { name: importing.title })).toHaveFocus())
    await trusted.keyboard('{Tab}')
    expect(screen.getByRole('button', { name: importing.cancel })).toHaveFocus()
    await trusted.keyboard('{Enter}')
    await inState('cancelled')
    await waitFor(() => expect(screen.getByRole('heading', { name: importing.title })).toHaveFocus())
    await waitFor(() => expect(client.calls.at(-1)).toEqual({ name: 'imports.cancel', args: [videoId] }))
    expect(spoken()).toHaveTextContent(importing.states.cancelled)
  })

  it('gives the server’s reason and begins again by the same address', async () => {
    const client = createFakeClient()
    client.data.imports[videoId] = { status: 'failed', videoId, reason: 'The address answered 404.' }
    await importByUrl(client)
    await inState('failed')
    expect(screen.getByRole('alert')).toHaveTextContent('The address answered 404.')
    client.data.imports['6002'] = { ...ready, videoId: '6002' }
    await userEvent.click(screen.getByRole('button', { name: importing.retry }))
    await inState('ready')
    expect(client.calls.filter(({ name }) => name === 'imports.fromUrl')).toHaveLength(2)
  })

  it('lets one choose something else after a failure', async () => {
    await importByUrl(
      createFakeClient({ fail: ({ name }) => (name === 'imports.fromUrl' ? 'unauthorized' : null) }),
    )
    await inState('failed')
    expect(screen.getByRole('alert')).toHaveTextContent(errors.unauthorized)
    await userEvent.click(screen.getByRole('button', { name: importing.startOver }))
    await inState('idle')
  })

  it('reads the library again when a video has come', async () => {
    const cache = new QueryClient()
    const client = createFakeClient()
    client.data.imports[videoId] = ready
    await cache.infiniteQuery(videoLibraryOptions(client))
    render(withClient(client, <ImportVideo poll={poll} />, { queryClient: cache }))
    await userEvent.type(await urlField(), `${address}{Enter}`)
    await inState('ready')
    expect(cache.getQueryState(videoLibraryOptions(client).queryKey)?.isInvalidated).toBe(true)
  })

  it('shows only what the backend allows', async () => {
    const { unmount } = render(
      withClient(createFakeClient({ scope: 'a', capabilities: { importFile: false } }), <ImportVideo />),
    )
    await urlField()
    expect(screen.queryByRole('button', { name: importing.chooseFile })).toBeNull()
    drag(panel(), [clip()]).drop()
    expect(panel()).toHaveAttribute('data-state', 'idle')
    unmount()
    render(withClient(createFakeClient({ scope: 'b', capabilities: { importUrl: false } }), <ImportVideo />))
    await screen.findByRole('button', { name: importing.chooseFile })
    expect(screen.queryByRole('textbox', { name: importing.url })).toBeNull()
    expect(screen.getByRole('textbox', { name: importing.videoTitle })).toBeVisible()
  })

  it('is not there at all where nothing may be imported', async () => {
    const capabilities = { importFile: false, importUrl: false }
    render(withClient(createFakeClient({ capabilities }), <ImportVideo />))
    await waitFor(() => expect(screen.queryByRole('region')).toBeNull())
  })

  it('says what is wrong when it cannot learn what is allowed', async () => {
    render(withClient(createFakeClient({ fail: 'unauthorized' }), <ImportVideo />))
    await inState('error')
    expect(screen.getByRole('alert')).toHaveTextContent(errors.unauthorized)
  })

  it('leaves what the server does alone when it unmounts, under StrictMode too', async () => {
    const client = createFakeClient()
    client.data.imports[videoId] = { status: 'downloading', videoId, bytes: 1, totalBytes: 4 }
    const onEvent = vi.fn<(event: VideoImportEvent) => void>()
    const { view } = await importByUrl(client, onEvent)
    await inState('downloading')
    expect(client.calls.filter(({ name }) => name === 'imports.fromUrl')).toHaveLength(1)
    view.unmount()
    const asked = client.calls.length
    // Another import that asks as often tells how much time has gone by.
    const clock = createFakeClient()
    clock.data.imports[videoId] = { status: 'downloading', videoId, bytes: 1, totalBytes: 4 }
    await importByUrl(clock)
    const ticks = (): number => clock.calls.filter(({ name }) => name === 'imports.get').length
    await waitFor(() => expect(ticks()).toBeGreaterThan(5))
    expect(client.calls.length).toBeLessThanOrEqual(asked + 1)
    expect(client.calls.some(({ name }) => name === 'imports.cancel')).toBe(false)
    expect(onEvent.mock.calls.some(([event]) => event.type === 'import_failed')).toBe(false)
  })

  it.each(['light', 'dark'])('has no finding of axe: %s', async (theme) => {
    const client = createFakeClient({ scope: theme })
    client.data.imports[videoId] = { status: 'downloading', videoId, bytes: 1, totalBytes: 4 }
    const view = render(
      withClient(
        client,
        <div data-hippo-theme={theme} style={{ background: 'var(--hippo-surface-sunken)' }}>
          <ImportVideo poll={poll} />
        </div>,
      ),
    )
    const field = await urlField()
    await userEvent.type(field, 'nonsense{Enter}')
    expect(await axeFindings(view.container)).toEqual([])
    await userEvent.clear(field)
    await userEvent.type(field, `${address}{Enter}`)
    await inState('downloading')
    expect(await axeFindings(view.container)).toEqual([])
    client.data.imports[videoId] = ready
    await inState('ready')
    expect(await axeFindings(view.container)).toEqual([])
    await userEvent.click(screen.getByRole('button', { name: importing.importAnother }))
    drag(panel(), [clip('empty.mp4'), clip('notes.txt', 'text/plain')])
    drag(panel(), [new File([], 'empty.mp4', { type: 'video/mp4' })]).drop()
    await within(panel()).findByText(errors.file_empty)
    expect(await axeFindings(view.container)).toEqual([])
  })
})
