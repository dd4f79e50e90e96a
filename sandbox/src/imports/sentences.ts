import { formatBytes } from './format-bytes.js'

/** What people read where an import failed. None names an address: which one a name led to is nobody's business. */
export const sentences = {
  notPublic:
    'The address does not lead to a public web server, or passes through one that is not public: nothing was fetched.',
  tooManyRedirects: 'The address redirects too many times.',
  notWeb: 'The address leads to something that is no http or https address.',
  empty: 'The file is empty.',
  notMedia: 'The address leads to something that is neither video nor audio.',
  unreachable: 'The other server could not be reached.',
  broken: 'The connection to the other server broke before the whole file had arrived.',
  stalled: 'The other server stopped sending before the whole file had arrived.',
  neverArrived: 'The file never arrived.',
  trouble: 'The server had a problem and could not finish this import.',
  noSpace: 'There is no room for this file on the server.',
  unreadable: 'The file could not be read as video or sound.',
  tooLarge: (most: number): string => `The file is larger than ${formatBytes(most)}, the most that is taken.`,
  refused: (status: number): string => {
    if (status === 404 || status === 410) return `The other server has no file at this address (${status}).`
    if (status === 401 || status === 403) return `The other server does not give this file out (${status}).`
    return `The other server did not send the file (status ${status}).`
  },
} as const
