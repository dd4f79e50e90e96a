import type { ReactNode } from 'react'
import { checkIcon, warningIcon } from './icons.js'
import type { StageWords } from './stageWords.js'

export interface StageMessageProps {
  words: StageWords | null
  /** Nothing else is on the stage. */
  alone: boolean
}

/** Words in the middle of the stage; beside a picture only those that cannot wait. Renders a `<div>`, or nothing. */
export function StageMessage({ words, alone }: StageMessageProps): ReactNode {
  if (!words || !(alone || words.urgent)) return null
  const { title, hint, mark, urgent } = words
  return (
    <div className="hippo-recorder-message" data-mark={mark}>
      {mark === 'done' && checkIcon}
      {mark === 'warning' && warningIcon}
      {alone && title && <p className="hippo-recorder-message-title">{title}</p>}
      <p className="hippo-recorder-message-hint" role={urgent ? 'alert' : undefined}>
        {hint}
      </p>
    </div>
  )
}
