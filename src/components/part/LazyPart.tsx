'use client'

import { type ComponentType, type ReactNode, Suspense } from 'react'
import type { Part } from '../../core/part.js'
import { usePart } from '../../hooks/usePart.js'
import type { HippoLabelOverrides } from '../../labels/labels.js'
import { PartFailure } from './PartFailure.js'
import { useIsFirst } from './useIsFirst.js'
import { useTakeFocusOver } from './useTakeFocusOver.js'

/** Keeps the place of what comes; is given the message where it does not come. */
export type PlaceFrame = (message: ReactNode) => ReactNode

export interface LazyPartProps<Props> {
  part: Part<ComponentType<Props>>
  /** What the component is given. */
  props: Props
  /** Whether there is something to see of it; before, it is loaded and takes no place. @default true */
  needed?: boolean
  /** Whether the message is a line, or stands in the place of a panel. @default 'line' */
  kind?: 'line' | 'panel'
  /** @default nothing */
  frame?: PlaceFrame
  /** Words of what it is a part of. @default the provider's */
  given?: HippoLabelOverrides
}

/**
 * A component whose code is loaded when it is first rendered. Until then its place is kept; where the code does not
 * come, it says so and offers to try again. What a server has rendered of it stays until the code is there.
 */
export function LazyPart<Props extends object>(props: LazyPartProps<Props>): ReactNode {
  const { needed = true, frame } = props
  return (
    <Suspense fallback={needed && frame?.(null)}>
      <Arriving {...props} />
    </Suspense>
  )
}

function Arriving<Props extends object>({
  part,
  props,
  needed = true,
  kind = 'line',
  frame,
  given,
}: LazyPartProps<Props>): ReactNode {
  const state = usePart(part)
  const isFirst = useIsFirst()
  const leaving = useTakeFocusOver()
  if (state.status === 'ready') {
    const Component = state.code
    return <Component {...props} />
  }
  if (!needed) return null
  if (state.status === 'failed') {
    const message = <PartFailure failure={state} onRetry={part.settled} {...{ kind, given }} ref={leaving} />
    return frame ? frame(message) : message
  }
  // On a server and while hydrating others can wait, and what is on the page already stays there. Thrown, not given to
  // `use()`: once the code is there nothing is left to wait for.
  if (isFirst) throw part.settled()
  return frame?.(null)
}
