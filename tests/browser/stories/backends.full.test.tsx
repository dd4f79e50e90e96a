import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import type { Backend } from '../../../.storybook/backends.js'
import { Fakes, type HippoStoryParameters } from '../../../.storybook/withFakes.js'
import {
  type ReadyPlayback,
  Recorder,
  RecoveredRecordings,
  ReportCard,
  RetentionChart,
  usePeriodReport,
  VideoLibrary,
  VideoPlayer,
  ViewerTable,
} from '../../../src/index.js'
import { english } from '../../../src/labels/en/index.js'
import { createFakeEngine, recoveredTakeFixture } from '../../../src/testing/index.js'
import { createInPageServer } from '../../../stories/inPageServer.js'
import clip from '../fixtures/clip.webm?url'

const playback: ReadyPlayback = {
  status: 'ready',
  title: 'Pro edit, full flow',
  videoId: '988',
  token: 'KQf5MPDupD2qFi4U',
  durationMs: 10_008,
  posterUrl: '',
  sources: [{ url: clip, type: 'video/webm' }],
  downloadUrl: clip,
  beatUrl: null,
}

const parts = ['report', 'retention', 'viewers', 'library', 'recorder', 'player'] as const
type States = Record<(typeof parts)[number], string>

/** The parts of a page as stories show them, with the toolbar at `backend`. */
function show(backend: Backend, own: HippoStoryParameters = {}) {
  render(
    <Fakes backend={backend} words={english} playback={playback} {...own}>
      {(given) => (
        <>
          <ReportCard videoId="988" data-testid="report" />
          <RetentionChart videoId="988" data-testid="retention" />
          <ViewerTable videoId="988" data-testid="viewers" />
          <VideoLibrary data-testid="library" />
          <Recorder data-testid="recorder" />
          <RecoveredRecordings data-testid="recovered" />
          {given && <VideoPlayer playback={given} data-testid="player" />}
        </>
      )}
    </Fakes>,
  )
}

const states = () =>
  Object.fromEntries(parts.map((part) => [part, screen.getByTestId(part).getAttribute('data-state')]))
const reach = (expected: States) =>
  waitFor(() => expect(states()).toEqual(expected), { timeout: 20_000, interval: 20 })
const start = () => userEvent.click(screen.getByRole('button', { name: 'Start recording' }))
const all = (state: string) => ({ report: state, retention: state, viewers: state, library: state })

it('the story’s own backend: everything is there, and a take begins at once', async () => {
  show('fake')
  await start()
  await reach({ ...all('ready'), recorder: 'recording', player: 'ready' })
  expect(screen.queryByTestId('recovered')).toBeNull()
})

it('slow: everything is waited for, then it is there', async () => {
  show('slow')
  await start()
  await reach({ ...all('loading'), recorder: 'requesting', player: 'processing' })
  expect(screen.getByText('Uploading 5%')).toBeVisible()
  await reach({ ...all('ready'), recorder: 'recording', player: 'ready' })
})

it('failing: everything says so, in words', async () => {
  show('failing')
  await start()
  await reach({ ...all('error'), recorder: 'failed', player: 'failed' })
  expect(screen.getByTestId('recorder')).toHaveTextContent(english.errors.create_failed)
  expect(screen.getByTestId('recovered')).toHaveTextContent(english.errors.upload_failed)
})

it('empty: there is nothing yet, and nothing to record with but the screen', async () => {
  show('empty', { engine: () => createFakeEngine({ recovered: [recoveredTakeFixture()] }) })
  await reach({ ...all('empty'), recorder: 'idle', player: 'recording' })
  expect(screen.queryByTestId('recovered')).toBeNull()
  expect(screen.getByRole('button', { name: 'Camera' })).toHaveAttribute('aria-disabled', 'true')
})

it('empty: no day of a period has anything in it', async () => {
  function Days() {
    const { data } = usePeriodReport('988', { from: '2026-11-01', to: '2026-11-14' })
    return <p>{data && `${data.days.length} days, ${data.days.reduce((sum, day) => sum + day.plays, 0)}`}</p>
  }
  render(
    <Fakes backend="empty" words={english}>
      {() => <Days />}
    </Fakes>,
  )
  expect(await screen.findByText('14 days, 0')).toBeVisible()
})

it('a story whose client and engine belong together keeps both', async () => {
  const page = createInPageServer()
  render(
    <Fakes backend="failing" words={english} client={() => page.client} engine={() => page.engine} ownBackend>
      {() => <VideoLibrary data-testid="library" />}
    </Fakes>,
  )
  await waitFor(() => expect(screen.getByTestId('library')).toHaveAttribute('data-state', 'empty'))
})
