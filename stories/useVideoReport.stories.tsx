import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ReactNode } from 'react'
import { useVideoReport } from 'react-hippo-video'
import { expect, within } from 'storybook/test'

/** Your own report: the hook returns TanStack's query result, you bring the markup. */
function PlaysLine({ videoId }: { videoId: string }): ReactNode {
  const { data, error, isPending } = useVideoReport(videoId, { refetchInterval: 30_000 })
  if (isPending) return <p>Counting…</p>
  if (error) return <p role="alert">{error.message}</p>
  return (
    <p>
      <b>{data.viewers}</b> people played this <b>{data.plays}</b> times and watched{' '}
      <b>{data.averageWatchRate}%</b> of it.
    </p>
  )
}

/** One figure: `select` keeps the component still while the others change. */
function Comments({ videoId }: { videoId: string }): ReactNode {
  const { data } = useVideoReport(videoId, { select: (report) => report.actions.comments })
  return <p>{data ?? '…'} comments</p>
}

const meta = {
  title: 'Hooks/A report of your own',
  component: PlaysLine,
  args: { videoId: '988' },
} satisfies Meta<typeof PlaysLine>

export default meta
type Story = StoryObj<typeof meta>

export const OwnMarkup: Story = {
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText(/people played this/)).toBeVisible()
  },
}

export const OneFigure: Story = {
  render: ({ videoId }) => <Comments videoId={videoId} />,
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText('8 comments')).toBeVisible()
  },
}
