import type { Meta, StoryObj } from '@storybook/react-vite'
import { WatchRateChart } from 'react-hippo-video'
import { createFakeClient, deferred, emptyReportFixture } from 'react-hippo-video/testing'
import { expect, userEvent, waitFor, within } from 'storybook/test'

const meta = {
  title: 'Reports/WatchRateChart',
  component: WatchRateChart,
  args: { videoId: '988' },
  argTypes: { headingLevel: { control: 'inline-radio', options: [2, 3, 4] } },
  decorators: [
    (Story) => (
      <div style={{ maxWidth: 520 }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof WatchRateChart>

export default meta
type Story = StoryObj<typeof meta>

const inState =
  (state: string): Story['play'] =>
  async ({ canvasElement }) => {
    await waitFor(() =>
      expect(within(canvasElement).getByRole('region')).toHaveAttribute('data-state', state),
    )
  }

/** Plays by how far they went; the tallest bar alone takes the full accent. */
export const Ready: Story = { play: inState('ready') }

/** Arrow keys go from bar to bar, each with its share of plays. */
export const ByKeyboard: Story = {
  play: async ({ canvasElement }) => {
    const cursor = await within(canvasElement).findByRole('slider')
    cursor.focus()
    await userEvent.keyboard('{Home}{ArrowRight}')
    await expect(cursor).toHaveAttribute('aria-valuenow', '1')
    await expect(within(canvasElement).getByText(cursor.getAttribute('aria-valuetext') ?? '')).toBeVisible()
  },
}

/** The same in a table. */
export const AsTable: Story = {
  play: async ({ canvasElement }) => {
    const fold = await waitFor(() => within(canvasElement).getByRole('group'))
    fold.querySelector('summary')?.click()
    await waitFor(() => expect(within(canvasElement).getByRole('table')).toBeVisible())
  },
}

/** The layout to come, and no bar that is not one. */
export const Loading: Story = {
  parameters: { hippo: { client: () => createFakeClient({ before: () => deferred().promise }) } },
  play: inState('loading'),
}

/** Nobody has played it yet. */
export const Empty: Story = {
  parameters: {
    hippo: { client: () => createFakeClient({ reports: [emptyReportFixture({ pageLoads: 3 })] }) },
  },
  play: inState('empty'),
}

/** Not read, with the way to try again where that may help. */
export const Failed: Story = {
  parameters: { hippo: { client: () => createFakeClient({ fail: 'not_found' }) } },
  play: inState('error'),
}
