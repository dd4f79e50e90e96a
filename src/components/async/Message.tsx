import type { ReactElement, RefCallback } from 'react'
import type { CommonLabels } from '../../labels/common.js'
import { WarningIcon } from '../WarningIcon.js'

export interface MessageProps {
  /** What is wrong, in a sentence. */
  children: string
  /** What is waited for. */
  wait?: string | undefined
  /** One quiet line beside content that is still there, or the message in its place. */
  kind: 'line' | 'panel'
  retrying: boolean
  /** Null where another try does not help. */
  onRetry: (() => void) | null
  text: Pick<CommonLabels, 'retry' | 'retrying'>
  ref?: RefCallback<HTMLElement> | undefined
}

/** Says that something went wrong, with the button to try again. Renders a `<div>`. */
export function Message({ children, wait, kind, retrying, onRetry, text, ref }: MessageProps): ReactElement {
  return (
    <div className="hippo-message" data-kind={kind} data-tone="warn" ref={ref}>
      <WarningIcon />
      <div className="hippo-message-text">
        <p role="alert">{children}</p>
        {wait !== undefined && <p className="hippo-message-wait">{wait}</p>}
      </div>
      {onRetry && (
        <button
          type="button"
          className="hippo-button"
          aria-disabled={retrying || undefined}
          onClick={retrying ? undefined : onRetry}
        >
          {retrying ? text.retrying : text.retry}
        </button>
      )}
    </div>
  )
}
