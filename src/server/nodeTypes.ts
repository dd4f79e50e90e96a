/** What the adapter needs of `http.IncomingMessage`; frameworks add the rest. */
export interface NodeRequest extends AsyncIterable<unknown> {
  method?: string
  url?: string
  /** Express: the address before a router stripped its mount path. */
  originalUrl?: string
  headers: Record<string, string | string[] | undefined>
  socket?: object
  /** Whether anything was read of the stream. */
  readableDidRead?: boolean
  /** Set where a body parser has been. */
  body?: unknown
  /** The sender's own bytes, where the platform keeps them beside the parsed body. */
  rawBody?: unknown
}

/** What the adapter needs of `http.ServerResponse`. */
export interface NodeResponse {
  statusCode: number
  readonly destroyed: boolean
  readonly headersSent: boolean
  readonly writableFinished: boolean
  setHeader(name: string, value: string | string[]): unknown
  flushHeaders?(): void
  write(chunk: Uint8Array): boolean
  end(): unknown
  destroy(): unknown
  once(event: 'drain' | 'close', listener: () => void): unknown
}

/** What the adapter needs of a `FastifyRequest`. */
export interface FastifyRequestLike {
  raw: NodeRequest
  originalUrl?: string
  body?: unknown
  rawBody?: unknown
}

/** What the adapter needs of a `FastifyReply`. */
export interface FastifyReplyLike {
  raw: NodeResponse
  /** Leaves the answer to whom it is called by. */
  hijack(): unknown
}
