import { QueryClient } from '@tanstack/react-query'
import { StrictMode, useEffect, type ReactElement } from 'react'
import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'
import { createClient } from '../../../src/client/index.js'
import { ActivityFeed } from '../../../src/components/activity/index.js'
import { VideoLibrary } from '../../../src/components/library/index.js'
import { VideoPlayer } from '../../../src/components/player/index.js'
import { ReportCard, WatchRateChart } from '../../../src/components/report/index.js'
import { RetentionChart } from '../../../src/components/retention/index.js'
import { ViewerTimeline } from '../../../src/components/timeline/index.js'
import { ViewerTable } from '../../../src/components/viewers/index.js'
import { useUpdateVideo } from '../../../src/hooks/useUpdateVideo.js'
import { HippoProvider } from '../../../src/provider/HippoProvider.js'
import { compared, today } from './server.js'

const query = { retry: false } as const
const still = { live: false, query } as const

/** A page with every component that reads; what was seen of errors, wherever they came up. */
export interface Stage {
  /** Shows the round of that name: the same elements with other ids, where a component takes one. */
  show(name: string): void
  element(part: string): HTMLElement | null
  /** Errors since the last call. */
  errors(): string[]
  close(): void
}

/** What an app may write around the hook: it asks once it is there. */
function Rename({ videoId }: { videoId: string }): ReactElement {
  const { mutate, status, data, error } = useUpdateVideo(videoId)
  useEffect(() => mutate({ title: 'Another' }), [mutate])
  return (
    <div data-part="rename" data-state={status}>
      A new title: {data && <bdi>{data.title}</bdi>}
      {error && <p role="alert">{error.message}</p>}
    </div>
  )
}

function Page({ name, reads, ask }: { name: string; reads: ReadsOf; ask: typeof fetch }): ReactElement {
  // Neither the library nor the feed takes an id: each round has a backend of its own. They share no cache, or what
  // the feed tells would have the library read anew.
  const own = createClient({ endpoint: `/api/${name}`, fetch: ask })
  return (
    <StrictMode>
      <HippoProvider {...reads}>
        <ReportCard data-part="report" videoId={name} {...still} />
        <ReportCard
          data-part="periods"
          videoId={`${compared}-${name}`}
          sections={[]}
          compareTo={{ days: 7, today }}
          {...still}
        />
        <WatchRateChart data-part="watchRate" videoId={name} {...still} />
        <ViewerTable data-part="viewers" videoId={name} autoLoad={false} {...still} />
        <ViewerTable data-part="lead" leadEmail={`${name}@example.com`} autoLoad={false} {...still} />
        <RetentionChart data-part="retention" videoId={name} {...still} />
        <ViewerTimeline data-part="timeline" videoId={name} email={`${name}@example.com`} {...still} />
        <Rename key={name} videoId={`${compared}-${name}`} />
        <VideoPlayer data-part="playback" shareUrl={`${location.origin}/video/play/${name}`} />
      </HippoProvider>
      <HippoProvider key={`${name} library`} client={own} queryClient={new QueryClient()}>
        <VideoLibrary data-part="library" query={query} />
      </HippoProvider>
      <HippoProvider key={`${name} feed`} client={own} queryClient={new QueryClient()}>
        <ActivityFeed data-part="activity" />
      </HippoProvider>
    </StrictMode>
  )
}

interface ReadsOf {
  client: ReturnType<typeof createClient>
  queryClient: QueryClient
}

const textOf = (value: unknown): string =>
  value instanceof Error ? `${value.message}\n${value.stack}` : String(value)

/** Mounts the page once; it stays for all rounds, and is mounted anew only after it broke. */
export function createStage(ask: typeof fetch): Stage {
  const container = document.body.appendChild(document.createElement('div'))
  const reads = {
    client: createClient({ endpoint: '/api/hippo', fetch: ask }),
    queryClient: new QueryClient({ defaultOptions: { queries: { gcTime: 5000 } } }),
  }
  let heard: string[] = []
  const hear = (kind: string) => (value: unknown) => void heard.push(`${kind}: ${textOf(value)}`)
  let root: Root | null = null

  const report = console.error
  console.error = (...given: unknown[]) => heard.push(`console.error: ${given.map(textOf).join(' ')}`)
  const onError = (event: ErrorEvent): void => hear('window')(event.error ?? event.message)
  const onRejection = (event: PromiseRejectionEvent): void => hear('unhandled')(event.reason)
  window.addEventListener('error', onError)
  window.addEventListener('unhandledrejection', onRejection)
  const ownFetch = window.fetch
  window.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : String(input)
    return url.includes('/video/play/') ? ask(input, init) : ownFetch(input, init)
  }

  function mount(): Root {
    container.replaceChildren()
    return createRoot(container.appendChild(document.createElement('div')), {
      onUncaughtError(error) {
        hear('uncaught')(error)
        root = null
      },
      onCaughtError: hear('caught'),
      onRecoverableError: hear('recoverable'),
    })
  }

  return {
    show(name) {
      const current = (root ??= mount())
      flushSync(() => current.render(<Page name={name} reads={reads} ask={ask} />))
    },
    element: (part) => container.querySelector(`[data-part="${part}"]`),
    errors() {
      const all = heard
      heard = []
      return all
    },
    close() {
      root?.unmount()
      container.remove()
      console.error = report
      window.fetch = ownFetch
      window.removeEventListener('error', onError)
      window.removeEventListener('unhandledrejection', onRejection)
    },
  }
}
