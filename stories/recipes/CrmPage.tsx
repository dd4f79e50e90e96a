import type { ReactNode } from 'react'
import { ActivityFeed, RecordButton, ViewerTable, ViewerTimeline } from 'react-hippo-video'

const columns = {
  display: 'grid',
  gap: 24,
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 400px), 1fr))',
  alignItems: 'start',
} as const

interface CrmPageProps {
  lead: { name: string; email: string }
  /** The video that was sent to them. */
  videoId: string
}

export function CrmPage({ lead, videoId }: CrmPageProps): ReactNode {
  return (
    <main style={{ display: 'grid', gap: 24 }}>
      <header style={{ display: 'flex', flexWrap: 'wrap', gap: 12, alignItems: 'center' }}>
        <h1 style={{ margin: 0, fontSize: 24, marginInlineEnd: 'auto' }}>{lead.name}</h1>
        <RecordButton config={{ screen: true }} labels={{ recorder: { start: 'Record a reply' } }} />
      </header>
      <div style={columns}>
        <ViewerTimeline videoId={videoId} email={lead.email} />
        <ActivityFeed />
      </div>
      <ViewerTable leadEmail={lead.email} />
    </main>
  )
}
