'use client'

import type { ComponentProps, ReactElement, ReactNode } from 'react'
import type { Words } from '../../provider/useWords.js'
import { joinClasses, type RenderProp, renderElement } from '../element.js'
import type { AsyncState } from './asyncState.js'

type State = AsyncState | { status: 'unavailable' }

export interface AsyncSectionProps<Shown extends State> extends ComponentProps<'section'> {
  /** Its own class, before those of the app. */
  name: string
  state: Shown
  headingId: string
  render: RenderProp<Shown> | undefined
  localization: Pick<Words, 'dir'>
  children: ReactNode
}

function isBusy(state: State): boolean {
  if ('refreshing' in state) return state.refreshing
  return state.status === 'loading' || (state.status === 'error' && state.retrying)
}

/** The frame of something that is read. Renders a `<section>` with `data-state`, or what `render` makes of it. */
export function AsyncSection<Shown extends State>({
  name,
  state,
  headingId,
  render,
  localization,
  className,
  children,
  ...rest
}: AsyncSectionProps<Shown>): ReactElement {
  const props = {
    dir: localization.dir,
    'aria-labelledby': headingId,
    ...rest,
    className: joinClasses('hippo-card', name, className),
    'data-state': state.status,
    'aria-busy': isBusy(state),
    children,
  }
  return renderElement('section', props, render, state)
}
