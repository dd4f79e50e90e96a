import type { HippoServer } from '../../../src/server/index.js'

export interface Answer {
  status: number
  headers: Headers
  body: {
    error?: { code: string; message: string; hint: string | null; retryAfterMs: number | null }
  } & Record<string, unknown>
  text: string
}

/** Sends a request as a page of the app would, unless `init` says otherwise. */
export async function ask(
  server: HippoServer,
  method: string,
  path: string,
  init: RequestInit = {},
): Promise<Answer> {
  const headers = new Headers(init.headers)
  if (method !== 'GET') {
    if (!headers.has('x-hippo-client')) headers.set('x-hippo-client', '1')
    if (!headers.has('origin')) headers.set('origin', 'https://app.example.com')
    if (init.body && !headers.has('content-type')) headers.set('content-type', 'application/json')
  }
  const request = new Request(`https://app.example.com/api/hippo${path}`, { ...init, method, headers })
  const response = await server(request)
  const text = await response.text()
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: text === '' ? {} : (JSON.parse(text) as Answer['body']),
  }
}

export const json = (value: unknown): RequestInit => ({ body: JSON.stringify(value) })
