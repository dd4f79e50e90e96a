'use client'

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { browserEngine, createClient, HippoProvider } from 'react-hippo-video'

const client = createClient()
const engine = browserEngine()

export function Providers({ children }: { children: ReactNode }) {
  const [queryClient] = useState(() => new QueryClient())
  return (
    <QueryClientProvider client={queryClient}>
      <HippoProvider client={client} engine={engine}>
        {children}
      </HippoProvider>
    </QueryClientProvider>
  )
}
