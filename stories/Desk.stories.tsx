import type { Meta, StoryObj } from '@storybook/react-vite'
import { Recorder, ReportCard, ViewerTable } from 'react-hippo-video'
import { expect, within } from 'storybook/test'
import { recordingScreen } from './recorderFakes.js'

/** Recorder, report and viewers on one page, as an app would place them. */
const meta = {
  title: 'Live example/Desk',
  parameters: { layout: 'fullscreen', hippo: { engine: recordingScreen } },
  render: () => (
    <div
      style={{
        display: 'grid',
        gap: 24,
        gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 440px), 1fr))',
        alignItems: 'start',
        maxWidth: 1216,
        padding: 32,
        marginInline: 'auto',
      }}
    >
      <Recorder config={{ screen: true }} />
      <ReportCard videoId="988" />
      <ViewerTable videoId="988" style={{ gridColumn: '1 / -1' }} />
    </div>
  ),
} satisfies Meta

export default meta

export const Desk: StoryObj<typeof meta> = {
  play: async ({ canvasElement }) => {
    const page = within(canvasElement)
    await expect(page.getByRole('button', { name: 'Stop recording' })).toBeVisible()
    await expect(await page.findByRole('table', { name: /Viewers/ })).toBeVisible()
    await expect(await page.findByRole('table', { name: /How far people watched/ })).toBeInTheDocument()
  },
}
