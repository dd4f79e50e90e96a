import { clsx } from 'clsx'
import type { CSSProperties, ReactElement, ReactNode } from 'react'

/** The place of a panel: its card, as high as it will be at least, with the message where it did not come. */
export function panelFrame(
  name: string,
  { className, style }: { className?: string; style?: CSSProperties },
  place?: ReactNode,
): (message: ReactNode) => ReactElement {
  return (message) => (
    <section
      className={clsx('hippo-card', name, className)}
      style={style}
      data-part-state={message ? 'failed' : 'waiting'}
      data-state={message ? 'error' : 'loading'}
      aria-busy={!message}
    >
      {message ?? place}
    </section>
  )
}
