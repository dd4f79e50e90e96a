'use client'

import { useState } from 'react'

/**
 * How many items the last growth of a list added; null before any. A list of another name begins anew, and the
 * first load is not a growth.
 */
export function useAddedCount(count: number, name: string): number | null {
  const [seen, setSeen] = useState({ name, count, added: null as number | null })
  if (seen.name !== name) {
    setSeen({ name, count, added: null })
    return null
  }
  if (seen.count === count) return seen.added
  const added = seen.count > 0 && count > seen.count ? count - seen.count : null
  setSeen({ name, count, added })
  return added
}
