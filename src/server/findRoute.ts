import { HippoError } from '../core/error.js'
import { checkId } from './identifiers.js'
import { type Route, routes } from './routes.js'

/** The route of a request, and the id in its path. */
export interface FoundRoute {
  route: Route
  id: string
}

function matches(pattern: readonly string[], segments: readonly string[]): boolean {
  return (
    pattern.length === segments.length && pattern.every((part, at) => part === '*' || part === segments[at])
  )
}

/** Finds the route. @throws HippoError `not_found`, or `invalid_request` with 405 where another method would do */
export function findRoute(method: string, url: string, basePath: string): FoundRoute {
  const { pathname } = new URL(url)
  const below =
    pathname === basePath || pathname.startsWith(`${basePath}/`) ? pathname.slice(basePath.length) : null
  const segments = (below ?? '').split('/').filter(Boolean)
  const here = routes.filter((route) => matches(route.path.split('/'), segments))
  const route = here.find((each) => each.method === method)
  if (route) {
    const at = route.path.split('/').indexOf('*')
    return { route, id: at < 0 ? '' : checkId(segments[at] ?? '') }
  }
  if (here.length > 0) {
    const allowed = [...new Set(here.map((each) => each.method))].join(', ')
    throw new HippoError('invalid_request', `This route answers ${allowed} only.`, { status: 405 })
  }
  throw new HippoError('not_found', 'There is no such route.', {
    status: 404,
    hint:
      below === null ? `The handler is mounted at ${basePath}: set basePath to where it really is.` : null,
  })
}
