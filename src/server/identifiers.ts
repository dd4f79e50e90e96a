import { HippoError } from '../core/error.js'

const lastPage = 100_000

function refuse(what: string, hint: string): HippoError {
  return new HippoError('invalid_request', what, { status: 400, hint })
}

/** Gives an id back if it can be one: `..` or a slash would lead the call to another route of the API. */
export function checkId(id: string): string {
  if (/^[\w-]{1,128}$/.test(id)) return id
  throw refuse('This is not an id.', 'Ids are letters, digits, - and _.')
}

/** Gives a page number back if it is one. */
export function checkPage(page: number): number {
  if (Number.isInteger(page) && page >= 1 && page <= lastPage) return page
  throw refuse('This is not a page.', `Pages are whole numbers from 1 to ${lastPage}.`)
}
