import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { browserEngine, createClient, HippoProvider, RecorderScope } from 'react-hippo-video'
import { Link, useRoute } from './route.js'
import { LeadPage } from './pages/LeadPage.js'
import { LibraryPage } from './pages/LibraryPage.js'
import { RecordPage } from './pages/RecordPage.js'
import { VideoPage } from './pages/VideoPage.js'

const client = createClient()
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
              <Link to="/library">Library</Link>
            </nav>
          </header>
          <main>
            <CurrentPage />
          </main>
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
    case 'library':
      return <LibraryPage />
    case 'video':
      return <VideoPage videoId={route.videoId} />
    case 'lead':
      return <LeadPage email={route.email} />
  }
}
