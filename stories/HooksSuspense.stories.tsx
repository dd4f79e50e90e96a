import type { Meta, StoryObj } from '@storybook/react-vite'
import { codeOf } from './hooks/codeOf.js'
import { shows } from './hooks/shows.js'
import * as examples from './hooks/suspense.js'

/** Each reading hook has a twin whose data is always there: the nearest `<Suspense>` waits. */
const meta: Meta<{ videoId: string; email: string }> = {
  title: 'Hooks/Suspense',
  args: { videoId: '988', email: 'amara.okafor@example.com' },
}

export default meta
type Story = StoryObj<{ videoId: string; email: string }>

/** `useVideo`, with its data always there. */
export const Title: Story = {
  name: 'useSuspenseVideo',
  parameters: codeOf('suspense', 'TitlePage'),
  render: ({ videoId }) => <examples.TitlePage videoId={videoId} />,
  play: shows('Pro edit, full flow'),
}

/** `useVideoLibrary`, with its data always there. */
export const Library: Story = {
  name: 'useSuspenseVideoLibrary',
  parameters: codeOf('suspense', 'LibraryPage'),
  render: () => <examples.LibraryPage />,
  play: shows('Pro edit, full flow'),
}

/** `useVideoReport`, with its data always there. */
export const Report: Story = {
  name: 'useSuspenseVideoReport',
  parameters: codeOf('suspense', 'ReportPage'),
  render: ({ videoId }) => <examples.ReportPage videoId={videoId} />,
  play: shows(/plays by 10 people/),
}

/** `usePeriodReport`, with its data always there. */
export const Week: Story = {
  name: 'useSuspensePeriodReport',
  parameters: codeOf('suspense', 'WeekPage'),
  render: ({ videoId }) => <examples.WeekPage videoId={videoId} />,
  play: shows(/plays in 7 days/),
}

/** `useRetention`, with its data always there. */
export const SawTheEnd: Story = {
  name: 'useSuspenseRetention',
  parameters: codeOf('suspense', 'RetentionPage'),
  render: ({ videoId }) => <examples.RetentionPage videoId={videoId} />,
  play: shows(/saw the end/),
}

/** `useViewerProfiles`, with its data always there. */
export const Viewers: Story = {
  name: 'useSuspenseViewerProfiles',
  parameters: codeOf('suspense', 'ViewersPage'),
  render: ({ videoId }) => <examples.ViewersPage videoId={videoId} />,
  play: shows('Priya Raman'),
}

/** `useViewerTimeline`, with its data always there. */
export const Visits: Story = {
  name: 'useSuspenseViewerTimeline',
  parameters: codeOf('suspense', 'VisitsPage'),
  render: ({ videoId, email }) => <examples.VisitsPage videoId={videoId} email={email} />,
  play: shows(/^\d visits$/),
}

/** `useCapabilities`, with its data always there. */
export const WhatMayI: Story = {
  name: 'useSuspenseCapabilities',
  parameters: codeOf('suspense', 'WhatMayIPage'),
  render: () => <examples.WhatMayIPage />,
  play: shows('You may delete videos.'),
}
