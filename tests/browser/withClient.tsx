import { QueryClient } from '@tanstack/react-query'
import { cleanup } from '@testing-library/react'
import type { ReactElement, ReactNode } from 'react'
import { afterEach } from 'vitest'
import { HippoProvider, type HippoProviderProps } from '../../src/provider/HippoProvider.js'
import type { FakeClient } from '../../src/testing/index.js'

// Vitest has no global afterEach for Testing Library to find.
afterEach(cleanup)

/** A provider around `children` with a cache of its own, so that no test sees what another one read. */
export function withClient(
  client: FakeClient,
  children: ReactNode,
  props: Partial<HippoProviderProps> = {},
): ReactElement {
  return (
    <HippoProvider client={client} queryClient={new QueryClient()} {...props}>
      {children}
    </HippoProvider>
  )
}
