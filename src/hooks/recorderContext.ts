import { type Context, createContext, useContext } from 'react'
import { HippoError } from '../core/error.js'
import type { UseRecorderResult } from './recorderResult.js'

/** The recorder that a scope or a panel shares with what is below it. */
export const RecorderContext: Context<UseRecorderResult | null> = createContext<UseRecorderResult | null>(
  null,
)
RecorderContext.displayName = 'RecorderContext'

/** The recorder given as a prop, else the surrounding one; without either it throws `not_configured`, naming the caller. */
export function useSharedRecorder(given: UseRecorderResult | undefined, caller: string): UseRecorderResult {
  const around = useContext(RecorderContext)
  const recorder = given ?? around
  if (recorder) return recorder
  throw new HippoError('not_configured', `${caller} has no recorder to show.`, {
    hint: 'Put it in a <RecorderScope> or a <Recorder>, or pass recorder={useRecorder()}.',
  })
}
