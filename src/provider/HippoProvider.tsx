'use client'

import { QueryClient, QueryClientContext, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useContext, useMemo, useState } from 'react'
import type { HippoClient } from '../client/types.js'
import type { HippoError } from '../core/error.js'
import type { HippoLabelOverrides } from '../labels/labels.js'
import type { RecorderEngine } from '../recorder/engine.js'
import { HippoContext, type HippoContextValue } from './context.js'
import { directionOf } from './direction.js'
import { useErrorReports } from './useErrorReports.js'
import { useRecovery } from './useRecovery.js'

/** What an app configures once. */
export interface HippoProviderProps {
  /** Talks to your own backend: `createClient()`. Make it once, outside of render. */
  client: HippoClient
  /** How recordings are made; needed by recorder hooks and components only. @default null */
  engine?: RecorderEngine | null
  /** Words to change, or all of another language (`german`, `loadLabels('de')`); the rest stays English. */
  labels?: HippoLabelOverrides
  /** BCP 47 tag for numbers, dates and direction, never read from the browser. @default 'en' */
  locale?: string
  /** IANA zone in which dates are shown. @default 'UTC' */
  timeZone?: string
  /** Direction of text. @default told from `locale` */
  dir?: 'ltr' | 'rtl'
  /** For script elements under a strict content security policy. */
  nonce?: string
  /** The cache to use. @default that of a surrounding QueryClientProvider, else one of its own */
  queryClient?: QueryClient
  /** Hears of every failed read once, whoever shows it. */
  onError?: (error: HippoError) => void
  /** Logs each recorder event with its time and take. @default false */
  debug?: boolean
  /** The app. */
  children?: ReactNode
}

const none: HippoLabelOverrides = {}

/**
 * What an app configures once: hooks and components below read it. Renders nothing of its own.
 *
 * @example
 * const client = createClient({ endpoint: '/api/hippo' })
 * <HippoProvider client={client} engine={browserEngine()} timeZone="Europe/Amsterdam">…</HippoProvider>
 */
export function HippoProvider({
  client,
  engine = null,
  labels = none,
  locale = 'en',
  timeZone = 'UTC',
  dir = directionOf(locale),
  nonce,
  queryClient,
  onError,
  debug = false,
  children,
}: HippoProviderProps): ReactNode {
  const surrounding = useContext(QueryClientContext)
  const [own, setOwn] = useState<QueryClient>()
  const cache = queryClient ?? surrounding ?? own ?? new QueryClient()
  // Made during render so that a page with its own cache never pays for one, and kept for the next render.
  if (!queryClient && !surrounding && !own) setOwn(cache)
  useErrorReports(cache, client.scope, onError)
  const recovery = useRecovery(engine, client, onError)
  const value = useMemo<HippoContextValue>(
    () => ({
      client,
      engine,
      recovery,
      labels,
      locale,
      timeZone,
      dir,
      nonce,
      onError,
      debug,
    }),
    [client, engine, recovery, labels, locale, timeZone, dir, nonce, onError, debug],
  )
  return (
    <QueryClientProvider client={cache}>
      <HippoContext value={value}>{children}</HippoContext>
    </QueryClientProvider>
  )
}
