'use client'

import { useSyncExternalStore } from 'react'

const never = () => (): void => {}
const no = (): boolean => false
const yes = (): boolean => true

/** Whether this is rendered on a server, or takes over what a server has rendered. */
export function useIsFirst(): boolean {
  return useSyncExternalStore(never, no, yes)
}
