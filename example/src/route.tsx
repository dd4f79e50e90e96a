import { type ComponentProps, useSyncExternalStore } from 'react'

export type Route =
  | { page: 'record' }
  | { page: 'import' }
  | { page: 'library' }
  | { page: 'video'; videoId: string }
  | { page: 'lead'; email: string }
  | { page: 'webhook' }

function readRoute(path: string): Route {
  const [, first, second] = path.split('/')
  if (first === 'import') return { page: 'import' }
  if (first === 'webhook') return { page: 'webhook' }
  if (first === 'library') return { page: 'library' }
  if (first === 'videos' && second) return { page: 'video', videoId: decodeURIComponent(second) }
  if (first === 'leads' && second) return { page: 'lead', email: decodeURIComponent(second) }
  return { page: 'record' }
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('popstate', listener)
  return () => window.removeEventListener('popstate', listener)
}

export function useRoute(): Route {
  return readRoute(useSyncExternalStore(subscribe, () => window.location.pathname))
}

/** Goes to another page of this app. */
function goTo(path: string): void {
  window.history.pushState(null, '', path)
  window.dispatchEvent(new PopStateEvent('popstate'))
  window.scrollTo(0, 0)
}

export function Link({ to, children, ...rest }: { to: string } & Omit<ComponentProps<'a'>, 'href'>) {
  const path = useSyncExternalStore(subscribe, () => window.location.pathname)
  return (
    <a
      {...rest}
      href={to}
      aria-current={path === to ? 'page' : undefined}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
        event.preventDefault()
        goTo(to)
      }}
    >
      {children}
    </a>
  )
}
