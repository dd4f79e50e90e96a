import type { ReactElement, ReactNode } from 'react'

export interface EmptyMessageProps {
  title: string
  children: ReactNode
}

/** Says what will appear here and how to make it happen. Renders a `<div>`. */
export function EmptyMessage({ title, children }: EmptyMessageProps): ReactElement {
  return (
    <div className="hippo-empty">
      <p className="hippo-empty-title">{title}</p>
      <p>{children}</p>
    </div>
  )
}
