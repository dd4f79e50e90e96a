import type { Meta, StoryObj } from '@storybook/react-vite'
import { HippoError } from 'react-hippo-video'
import {
  createFakeClient,
  type FakeClient,
  libraryVideoFixture,
  viewerProfileFixture,
} from 'react-hippo-video/testing'
import { expect, fn, spyOn, userEvent, waitFor, within } from 'storybook/test'
import { codeOf } from './hooks/codeOf.js'
import { shows } from './hooks/shows.js'
import * as changes from './hooks/changing.js'
import * as examples from './hooks/reading.js'

const patient = { timeout: 8000 }

/** More videos than come at once. */
const manyVideos = (): FakeClient =>
  createFakeClient({
    videos: Array.from({ length: 45 }, (_, at) =>
      libraryVideoFixture({ id: String(988 + at), title: `Lesson ${at + 1}` }),
    ),
  })

/** What the client of the story that stands was asked for. */
let asked: FakeClient

const callsOf = (name: string): number => asked.calls.filter((call) => call.name === name).length

const meta: Meta<{ videoId: string; email: string }> = {
  title: 'Hooks/Read',
  args: { videoId: '988', email: 'amara.okafor@example.com' },
}

export default meta
type Story = StoryObj<{ videoId: string; email: string }>

/** Title, links, pictures, length and date of one video. */
export const Title: Story = {
  name: 'useVideo',
  parameters: codeOf('reading', 'Title'),
  render: ({ videoId }) => <examples.Title videoId={videoId} />,
  play: shows('Pro edit, full flow'),
}

/** The account’s videos, twenty at a time; the next page is read before it is asked for. */
export const Library: Story = {
  name: 'useVideoLibrary',
  parameters: codeOf('reading', 'Library'),
  render: () => <examples.Library />,
  play: shows('Pro edit, full flow'),
}

/** The next page, read when the pointer or the focus comes near the button. */
export const LibraryAhead: Story = {
  name: 'usePrefetchVideos',
  parameters: {
    ...codeOf('reading', 'LibraryAhead'),
    hippo: { client: () => (asked = manyVideos()) },
  },
  render: () => <examples.LibraryAhead />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await canvas.findByText('20 videos', undefined, patient)
    await userEvent.hover(canvas.getByRole('button', { name: 'More' }))
    await waitFor(() => expect(callsOf('videos.list')).toBe(2), patient)
  },
}

/** The report behind a link, read when the pointer or the focus comes near. */
export const ReportAhead: Story = {
  name: 'usePrefetchVideoReport',
  parameters: {
    ...codeOf('reading', 'ReportAhead'),
    hippo: { client: () => (asked = createFakeClient()) },
  },
  render: () => <examples.ReportAhead onOpen={fn()} />,
  play: async ({ canvasElement }) => {
    const link = await within(canvasElement).findByRole('button', { name: 'Pro edit, full flow' }, patient)
    await userEvent.hover(link)
    await waitFor(() => expect(callsOf('reports.get')).toBe(1), patient)
  },
}

/** All figures of one video. */
export const Report: Story = {
  name: 'useVideoReport',
  parameters: codeOf('reading', 'Report'),
  render: ({ videoId }) => <examples.Report videoId={videoId} />,
  play: shows(/plays by 10 people/),
}

/** The figures of some days, and of each of them. */
export const Days: Story = {
  name: 'usePeriodReport',
  parameters: codeOf('reading', 'Days'),
  render: ({ videoId }) => <examples.Days videoId={videoId} />,
  play: shows(/plays in \d days/),
}

/** Which parts were watched, and how often. */
export const SawTheEnd: Story = {
  name: 'useRetention',
  parameters: codeOf('reading', 'SawTheEnd'),
  render: ({ videoId }) => <examples.SawTheEnd videoId={videoId} />,
  play: shows(/saw the end/),
}

/** Who watched, ten at a time; who comes meanwhile waits behind a button. */
export const Viewers: Story = {
  name: 'useViewerProfiles',
  parameters: codeOf('reading', 'Viewers'),
  render: ({ videoId }) => <examples.Viewers videoId={videoId} />,
  play: shows('Priya Raman'),
}

/** The next page of a list of viewers, read ahead. */
export const ViewersAhead: Story = {
  name: 'usePrefetchViewers',
  parameters: {
    ...codeOf('reading', 'ViewersAhead'),
    hippo: { client: () => (asked = createFakeClient()) },
  },
  render: ({ videoId }) => <examples.ViewersAhead videoId={videoId} />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await canvas.findByText('10 viewers', undefined, patient)
    await userEvent.hover(canvas.getByRole('button', { name: 'More' }))
    await waitFor(() => expect(callsOf('viewers.list')).toBe(2), patient)
  },
}

/** Who came while the list was read waits behind a button, so that nothing moves under the reader. */
export const Newcomers: Story = {
  name: 'useNewViewers',
  parameters: {
    ...codeOf('reading', 'Newcomers'),
    hippo: { client: () => (asked = createFakeClient()) },
  },
  render: ({ videoId }) => <examples.Newcomers videoId={videoId} />,
  play: async ({ canvasElement, args: { videoId } }) => {
    const canvas = within(canvasElement)
    await canvas.findByText('Priya Raman', undefined, patient)
    await waitFor(() => expect(asked.activity.open).toBe(1), patient)
    const person = { name: 'Ines Duarte', email: 'ines.duarte@example.com' }
    asked.data.viewers = [viewerProfileFixture({ ...person, videoId }), ...asked.data.viewers]
    asked.activity.push({
      id: '1',
      type: 'VideoPlayedSessions',
      percentPlayed: 40,
      occurredAt: Date.now(),
      video: { id: videoId, title: null, thumbnailUrl: null, shareUrl: null },
      person,
    })
    await expect(await canvas.findByRole('button', { name: '1 new' }, patient)).toBeVisible()
  },
}

/** How one person watched, visit by visit. */
export const Visits: Story = {
  name: 'useViewerTimeline',
  parameters: codeOf('reading', 'Visits'),
  render: ({ videoId, email }) => <examples.Visits videoId={videoId} email={email} />,
  play: shows(/^\d visits$/),
}

/** One word to switch on, which stays an error while it is tried again. */
export const ReadStateOf: Story = {
  name: 'useReadState',
  parameters: codeOf('reading', 'ReadStateOf'),
  render: ({ videoId }) => <examples.ReadStateOf videoId={videoId} />,
  play: shows('Read'),
}

/** Waits out the server’s maintenance, counts the seconds, and asks again. */
export const AgainIn: Story = {
  name: 'useRetryCountdown',
  parameters: {
    ...codeOf('reading', 'AgainIn'),
    hippo: {
      client: () =>
        createFakeClient({
          fail: new HippoError('maintenance', 'The server is being renewed.', { retryAfterMs: 42_000 }),
        }),
    },
  },
  render: ({ videoId }) => <examples.AgainIn videoId={videoId} />,
  play: shows(/Again in 4\d s\./),
}

/** What this person may do: for showing and hiding controls. */
export const WhatMayI: Story = {
  name: 'useCapabilities',
  parameters: codeOf('reading', 'WhatMayI'),
  render: () => <examples.WhatMayI />,
  play: shows('You may delete videos.'),
}

/** Shown at once, and taken back where it fails. */
export const Rename: Story = {
  name: 'useUpdateVideo',
  parameters: codeOf('changing', 'Rename'),
  render: ({ videoId }) => <changes.Rename videoId={videoId} />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await canvas.findByText(/Pro edit, full flow/, undefined, patient)
    await userEvent.click(canvas.getByRole('button', { name: /Product tour/ }))
    await expect(await canvas.findByText('Product tour', undefined, patient)).toBeVisible()
  },
}

/** Gone at once, with a while to undo. */
export const Delete: Story = {
  name: 'useDeleteVideo',
  parameters: codeOf('changing', 'Delete'),
  render: ({ videoId }) => <changes.Delete videoId={videoId} />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    spyOn(globalThis, 'confirm').mockReturnValue(true)
    await userEvent.click(canvas.getByRole('button', { name: 'Delete' }))
    await expect(await canvas.findByRole('button', { name: 'Undo' }, patient)).toBeVisible()
  },
}

/** Bring a file or an address in. */
export const ImportAFile: Story = {
  name: 'useImportVideo',
  parameters: codeOf('changing', 'Import'),
  render: () => <changes.Import />,
  play: shows(/idle/),
}

/** The options behind the hooks: for loaders, servers and prefetching. */
export const WithQueryOptions: Story = {
  name: 'Query options',
  parameters: codeOf('reading', 'WithQueryOptions'),
  render: ({ videoId }) => <examples.WithQueryOptions videoId={videoId} />,
  play: shows(/^13 plays$/),
}

/** Where an import stands, for a page that did not begin it. */
export const ImportOf: Story = {
  name: 'importStateOptions',
  parameters: codeOf('changing', 'ImportOf'),
  render: ({ videoId }) => <changes.ImportOf videoId={videoId} />,
  play: shows('waiting'),
}
