/** A request whose origin has been judged already, for a handler that would compare it with this server's own. */
export function asOwnPage(request: Request): Request {
  const headers = new Headers(request.headers)
  headers.delete('origin')
  headers.delete('sec-fetch-site')
  return new Request(request, { headers })
}
