'use client'

import { useContext, useEffect } from 'react'
import type { HippoError } from '../../core/error.js'
import { HippoContext } from '../../provider/context.js'

const told = new WeakSet<HippoError>()

/** Tells the provider that a part has not come: each failure once, however many wait for it. */
export function usePartFailure(error: HippoError | null): void {
  const onError = useContext(HippoContext)?.onError
  useEffect(() => {
    if (!error || !onError || told.has(error)) return
    told.add(error)
    onError(error)
  }, [error, onError])
}
