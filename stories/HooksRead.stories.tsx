import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, within } from 'storybook/test'
import { codeOf } from './hooks/codeOf.js'
import * as examples from './hooks/reading.js'

const meta: Meta<{ videoId: string; email: string }> = {
  title: 'Hooks/Read',
  // All are tested as one, in the last.
  tags: ['!test'],
  args: { videoId: '988', email: 'amara.okafor@example.com' },
}

export default meta
type Story = StoryObj<{ videoId: string; email: string }>

/** Title, links, pictures, length and date of one video. */
export const Title: Story = {
  name: 'useVideo',
  parameters: codeOf('reading', 'Title'),
  render: ({ videoId }) => <examples.Title videoId={videoId} />,
}

/** The account’s videos, twenty at a time; the next page is read before it is asked for. */
export const Library: Story = {
  name: 'useVideoLibrary',
  parameters: codeOf('reading', 'Library'),
  render: () => <examples.Library />,
}

/** All figures of one video. */
export const Report: Story = {
  name: 'useVideoReport',
  parameters: codeOf('reading', 'Report'),
  render: ({ videoId }) => <examples.Report videoId={videoId} />,
}

/** The figures of some days, and of each of them. */
export const Days: Story = {
  name: 'usePeriodReport',
  parameters: codeOf('reading', 'Days'),
  render: ({ videoId }) => <examples.Days videoId={videoId} />,
}

/** Which parts were watched, and how often. */
export const SawTheEnd: Story = {
  name: 'useRetention',
  parameters: codeOf('reading', 'SawTheEnd'),
  render: ({ videoId }) => <examples.SawTheEnd videoId={videoId} />,
}

/** Who watched, ten at a time; who comes meanwhile waits behind a button. */
export const Viewers: Story = {
  name: 'useViewerProfiles',
  parameters: codeOf('reading', 'Viewers'),
  render: ({ videoId }) => <examples.Viewers videoId={videoId} />,
}

/** How one person watched, visit by visit. */
export const Visits: Story = {
  name: 'useViewerTimeline',
  parameters: codeOf('reading', 'Visits'),
  render: ({ videoId, email }) => <examples.Visits videoId={videoId} email={email} />,
}

/** Each reading hook has a twin whose data is always there. */
export const Waiting: Story = {
  name: 'Suspense',
  parameters: codeOf('reading', 'Waiting'),
  render: ({ videoId }) => <examples.Waiting videoId={videoId} />,
}

/** One word to switch on, which stays an error while it is tried again. */
export const ReadStateOf: Story = {
  name: 'useReadState',
  parameters: codeOf('reading', 'ReadStateOf'),
  render: ({ videoId }) => <examples.ReadStateOf videoId={videoId} />,
}

/** What this person may do: for showing and hiding controls. */
export const WhatMayI: Story = {
  name: 'useCapabilities',
  parameters: codeOf('reading', 'WhatMayI'),
  render: () => <examples.WhatMayI />,
}

/** Shown at once, and taken back where it fails. */
export const Rename: Story = {
  name: 'useUpdateVideo',
  parameters: codeOf('reading', 'Rename'),
  render: ({ videoId }) => <examples.Rename videoId={videoId} />,
}

/** Gone at once, with a while to undo. */
export const Delete: Story = {
  name: 'useDeleteVideo',
  parameters: codeOf('reading', 'Delete'),
  render: ({ videoId }) => <examples.Delete videoId={videoId} />,
}

/** Bring a file or an address in. */
export const ImportAFile: Story = {
  name: 'useImportVideo',
  parameters: codeOf('reading', 'Import'),
  render: () => <examples.Import />,
}

/** The options behind the hooks: for loaders, servers and prefetching. */
export const WithQueryOptions: Story = {
  name: 'Query options',
  parameters: codeOf('reading', 'WithQueryOptions'),
  render: ({ videoId }) => <examples.WithQueryOptions videoId={videoId} />,
}

/** Where an import stands, for a page that did not begin it. */
export const ImportOf: Story = {
  name: 'importStateOptions',
  parameters: codeOf('reading', 'ImportOf'),
  render: ({ videoId }) => <examples.ImportOf videoId={videoId} />,
}

/** All of them at work, one below the other. */
export const Together: Story = {
  tags: ['test'],
  render: () => (
    <div style={{ display: 'grid', gap: 16 }}>
      <section aria-label="useVideo">
        <examples.Title videoId="988" />
      </section>
      <section aria-label="useVideoLibrary">
        <examples.Library />
      </section>
      <section aria-label="useVideoReport">
        <examples.Report videoId="988" />
      </section>
      <section aria-label="usePeriodReport">
        <examples.Days videoId="988" />
      </section>
      <section aria-label="useRetention">
        <examples.SawTheEnd videoId="988" />
      </section>
      <section aria-label="useViewerProfiles">
        <examples.Viewers videoId="988" />
      </section>
      <section aria-label="useViewerTimeline">
        <examples.Visits videoId="988" email="amara.okafor@example.com" />
      </section>
      <section aria-label="Suspense">
        <examples.Waiting videoId="988" />
      </section>
      <section aria-label="useReadState">
        <examples.ReadStateOf videoId="988" />
      </section>
      <section aria-label="useCapabilities">
        <examples.WhatMayI />
      </section>
      <section aria-label="useUpdateVideo">
        <examples.Rename videoId="988" />
      </section>
      <section aria-label="useDeleteVideo">
        <examples.Delete videoId="988" />
      </section>
      <section aria-label="useImportVideo">
        <examples.Import />
      </section>
      <section aria-label="Query options">
        <examples.WithQueryOptions videoId="988" />
      </section>
      <section aria-label="importStateOptions">
        <examples.ImportOf videoId="988" />
      </section>
    </div>
  ),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await expect(await canvas.findByText(/plays by 10 people/)).toBeVisible()
    await expect(await canvas.findByText(/plays in \d days/)).toBeVisible()
    await expect(await canvas.findByText(/saw the end/)).toBeVisible()
    await expect(await canvas.findByText(/^\d visits$/)).toBeVisible()
    await expect(await canvas.findByText(/plays in all/)).toBeVisible()
    await expect(await canvas.findByText(/^Read$/)).toBeVisible()
    await expect(await canvas.findByText(/You may delete/)).toBeVisible()
    await expect(await canvas.findByText(/idle/)).toBeVisible()
    await expect(await canvas.findByText(/^13 plays$/)).toBeVisible()
    await expect(await canvas.findByText(/waiting/)).toBeVisible()
  },
}
