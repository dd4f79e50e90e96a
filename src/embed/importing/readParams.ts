/** What is used of the parameters of `import()`. */
export interface ImportParams {
  url: string | null
  title: string
  /** Names of the account's credentials among them, which were left out. */
  dropped: string[]
}

const credentials = ['email', 'api_key', 'apiKey', 'authentication_token']

/** Reads `{ title, URL, email, api_key }`. The last two are Hippo's and never leave this function. */
export function readParams(params: unknown): ImportParams {
  const given = new Map(typeof params === 'object' && params !== null ? Object.entries(params) : [])
  const text = (name: string): string | null => {
    const value: unknown = given.get(name)
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
  }
  return {
    url: text('URL') ?? text('url'),
    title: text('title') ?? '',
    dropped: credentials.filter((name) => given.has(name)),
  }
}
