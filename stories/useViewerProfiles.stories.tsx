import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ReactNode } from 'react'
import { useViewerProfiles, viewerRows } from 'react-hippo-video'
import { expect, userEvent, waitFor, within } from 'storybook/test'

/** Your own list: `viewerRows` flattens the pages and gives each row a stable key. */
function Names({ videoId }: { videoId: string }): ReactNode {
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useViewerProfiles({ videoId })
  if (error) return <p role="alert">{error.message}</p>
  return (
    <>
      <ul>
        {viewerRows(data).map(({ key, profile }) => (
          <li key={key}>
            {profile.name ?? 'Someone'} watched {profile.percentPlayed}%
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <button type="button" disabled={isFetchingNextPage} onClick={() => fetchNextPage()}>
          More
        </button>
      )}
    </>
  )
}

const meta = {
  title: 'Hooks/A list of your own',
  component: Names,
  args: { videoId: '988' },
} satisfies Meta<typeof Names>

export default meta
type Story = StoryObj<typeof meta>

export const OwnMarkup: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await waitFor(() => expect(canvas.getAllByRole('listitem')).toHaveLength(10))
    await userEvent.click(canvas.getByRole('button', { name: 'More' }))
    await waitFor(() => expect(canvas.getAllByRole('listitem')).toHaveLength(20))
  },
}
