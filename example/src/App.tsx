import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { ActivityFeed, browserEngine, HippoProvider, RecorderScope } from 'react-hippo-video'
import { client } from './client.js'
import { ImportPage } from './pages/ImportPage.js'
import { LeadPage } from './pages/LeadPage.js'
import { LibraryPage } from './pages/LibraryPage.js'
import { RecordPage } from './pages/RecordPage.js'
import { VideoPage } from './pages/VideoPage.js'
import { WebhookPage } from './pages/WebhookPage.js'
import { Link, useRoute } from './route.js'

const engine = browserEngine()
const queryClient = new QueryClient()
const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <HippoProvider client={client} engine={engine} timeZone={timeZone}>
        {/* Above the pages, so that a recording goes on while one looks at the library. */}
        <RecorderScope>
          <header className="bar">
            <Link to="/" className="brand">
              <span className="mark" aria-hidden="true" />
              Video desk
            </Link>
            <nav aria-label="Pages">
              <Link to="/">Record</Link>
              <Link to="/import">Import</Link>
              <Link to="/library">Library</Link>
              <Link to="/webhook">Webhook</Link>
            </nav>
          </header>
          <div className="desk">
            <main>
              <CurrentPage />
            </main>
            <aside className="live" aria-label="Live">
              <ActivityFeed />
            </aside>
          </div>
        </RecorderScope>
      </HippoProvider>
    </QueryClientProvider>
  )
}

function CurrentPage() {
  const route = useRoute()
  switch (route.page) {
    case 'record':
      return <RecordPage />
    case 'import':
      return <ImportPage />
    case 'library':
      return <LibraryPage />
    case 'video':
      return <VideoPage videoId={route.videoId} key={route.videoId} />
    case 'lead':
      return <LeadPage email={route.email} />
    case 'webhook':
      return <WebhookPage />
  }
}
