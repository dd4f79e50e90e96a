import { clsx } from 'clsx'
import type { CSSProperties, ReactNode } from 'react'

/** The place of a small component: as large as `inner` in its class makes it, and not to be seen. */
export function placeFrame(
  name: string,
  { className, style }: { className?: string; style?: CSSProperties },
  inner?: ReactNode,
): (message: ReactNode) => ReactNode {
  return (message) =>
    message ?? (
      <div className={clsx('hippo-place', name, className)} style={style} aria-hidden="true">
        {inner}
      </div>
    )
}
