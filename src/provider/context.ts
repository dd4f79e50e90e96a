import { type Context, createContext, useContext } from 'react'
import type { HippoClient } from '../client/types.js'
import { HippoError } from '../core/error.js'
import type { HippoLabelOverrides } from '../labels/labels.js'
import type { RecorderEngine } from '../recorder/engine.js'
import type { TakeRecovery } from '../recorder/recovery.js'

/** What an app configured once, ready to read. */
export interface HippoContextValue {
  client: HippoClient
  /** Makes recorders; null where nothing is recorded. */
  engine: RecorderEngine | null
  /** What earlier pages left behind; null where the engine keeps nothing. */
  recovery: TakeRecovery | null
  /** What the app gave: nothing, a few words, or a whole language. Components lay it over their own English. */
  labels: HippoLabelOverrides
  /** BCP 47. @default 'en' */
  locale: string
  /** IANA zone. @default 'UTC' */
  timeZone: string
  /** Direction of text. */
  dir: 'ltr' | 'rtl'
  /** For script elements under a strict content security policy. */
  nonce: string | undefined
  /** Hears of every failed read once. */
  onError: ((error: HippoError) => void) | undefined
  /** Whether recorder events are logged. */
  debug: boolean
}

/** What `<HippoProvider>` gives to everything below it; read it with `useHippo`. */
export const HippoContext: Context<HippoContextValue | null> = createContext<HippoContextValue | null>(null)
HippoContext.displayName = 'HippoContext'

/** Reads the provider's configuration; outside one it throws `not_configured`, naming the caller. */
export function useHippo(caller: string): HippoContextValue {
  const value = useContext(HippoContext)
  if (value) return value
  throw new HippoError('not_configured', `${caller} is used outside <HippoProvider>.`, {
    hint: 'Wrap your app: <HippoProvider client={createClient()}>…</HippoProvider>.',
  })
}
