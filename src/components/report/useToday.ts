'use client'

import { useSyncExternalStore } from 'react'

function everyMinute(onChange: () => void): () => void {
  const timer = setInterval(onChange, 60_000)
  return () => clearInterval(timer)
}

function dayIn(timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(Date.now())
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}`
}

const unknown = (): null => null

/** The day it is in a zone, as `2026-01-31`; null on a server and while hydrating, whose clocks may disagree. */
export function useToday(timeZone: string): string | null {
  return useSyncExternalStore(everyMinute, () => dayIn(timeZone), unknown)
}
