/**
 * An answer that is an error, in Hippo's words. Only `OAuthException` (403) is documented by Hippo;
 * the other types are this server's own.
 */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly status: number
  readonly type: string

  constructor(status: number, type: string, message: string) {
    super(message)
    this.status = status
    this.type = type
  }
}

export function invalidRequest(message: string): ApiError {
  return new ApiError(400, 'InvalidRequest', message)
}

export function notFound(what: string): ApiError {
  return new ApiError(404, 'NotFound', `${what} does not exist.`)
}

export function gone(what: string): ApiError {
  return new ApiError(410, 'Gone', `${what} was discarded.`)
}
