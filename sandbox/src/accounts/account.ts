/** The holder of the API key, as the other rooms need it. */
export interface Account {
  readonly id: string
  readonly email: string
  /** Origins whose pages may upload and report views; `*` stands for any port. */
  readonly allowedOrigins: readonly string[]
  /** How REST errors travel: by HTTP status, or with status 200 and the error in the body. */
  readonly errorTransport: 'status' | 'body'
}
