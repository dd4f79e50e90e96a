import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import {
  applyEvent,
  createActivityFeed,
  useActivity,
  useHippo,
  useLiveRefresh,
  useVideoReport,
} from 'react-hippo-video'

export function Leads(): ReactNode {
  const { events, fresh, showFresh, status } = useActivity({
    types: ['VideoCTA', 'VideoLeadGenaration'],
    limit: 20,
  })
  return (
    <div>
      <p>{status}</p>
      {fresh.length > 0 && (
        <button type="button" onClick={showFresh}>
          {fresh.length} new
        </button>
      )}
      <ul>
        {events.map(({ id, person, type }) => (
          <li key={id}>
            {person?.name ?? 'Someone'}: {type}
          </li>
        ))}
      </ul>
    </div>
  )
}

export function LivePlays({ videoId }: { videoId: string }): ReactNode {
  useLiveRefresh(true)
  const { data } = useVideoReport(videoId)
  return <p>{data?.plays ?? '…'} plays, counted as they happen</p>
}

export function OwnStream(): ReactNode {
  // Without the hooks: your own stream, or ours, into the same cache.
  const { client } = useHippo('OwnStream')
  const queryClient = useQueryClient()
  useEffect(() => {
    const feed = createActivityFeed(client)
    feed.on('event', (event) => applyEvent(queryClient, client, event))
    return () => feed.close()
  }, [client, queryClient])
  return <p>Reports, viewers and videos that are shown move by themselves.</p>
}
