'use client'

import { type ComponentType, useState } from 'react'
import type { PartState } from '../../core/part.js'
import { usePart } from '../../hooks/usePart.js'
import { componentPart } from '../part/componentPart.js'
import { useIsFirst } from '../part/useIsFirst.js'
import { usePartFailure } from '../part/usePartFailure.js'
import type { ViewerListingProps } from './ViewerListing.js'
import type { ViewerTableState } from './viewerTableProps.js'

const part = componentPart(async () => (await import('./ViewerListing.js')).ViewerListing)

export interface Listing {
  /** Shows the rows; null until its code is there. */
  Rows: ComponentType<ViewerListingProps> | null
  /** How the table stands, which waits for both. */
  state: ViewerTableState
  /** Tries again what failed; null where it was not the code. */
  retry: (() => void) | null
}

/** Loads the code of the rows while the rows themselves are read. Suspends on a server and while hydrating. */
export function useListing(read: ViewerTableState): Listing {
  const code = usePart(part)
  const isFirst = useIsFirst()
  const [tried, setTried] = useState<PartState<unknown> | null>(null)
  usePartFailure(code.status === 'failed' ? code.error : null)
  // All of the table waits, not the rows alone: what is rendered anew above them would lose what a server has rendered.
  if (isFirst && code.status === 'waiting') throw part.settled()
  const Rows = code.status === 'ready' ? code.code : null
  if (read.status !== 'ready' || code.status === 'ready') return { Rows, state: read, retry: null }
  if (code.status === 'waiting') return { Rows, state: { status: 'loading' }, retry: null }
  return {
    Rows,
    // Until there is another failure, or none.
    state: { status: 'error', error: code.error, retrying: tried === code },
    retry: () => {
      setTried(code)
      void part.settled()
    },
  }
}
