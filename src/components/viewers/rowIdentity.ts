import type { ViewerProfile } from '../../hooks/data.js'

const names = new WeakMap<ViewerProfile, string>()
let last = 0

/** A name for a row that nobody else has, and that it keeps; two people may look alike in every field. */
export function rowIdentity(profile: ViewerProfile): string {
  const known = names.get(profile)
  if (known !== undefined) return known
  last += 1
  const name = `row ${last}`
  names.set(profile, name)
  return name
}
