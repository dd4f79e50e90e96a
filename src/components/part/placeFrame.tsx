import { clsx } from 'clsx'
import type { CSSProperties, ReactNode } from 'react'

/**
 * The place of a small component: as large as `inner` in its class makes it, and not to be seen.
 * @param Element what it renders: a paragraph or a button may hold a `<span>` alone.
 */
export function placeFrame(
  name: string,
  { className, style }: { className?: string; style?: CSSProperties },
  inner?: ReactNode,
  Element: 'div' | 'span' = 'div',
): (message: ReactNode) => ReactNode {
  return (message) =>
    message ?? (
      <Element className={clsx('hippo-place', name, className)} style={style} aria-hidden="true">
        {inner}
      </Element>
    )
}
