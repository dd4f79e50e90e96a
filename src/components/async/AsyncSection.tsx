'use client'

import type { ComponentProps, ReactElement, ReactNode } from 'react'
import type { Localization } from '../../provider/useLocalization.js'
import { type RenderProp, renderElement } from '../element.js'
import type { AsyncState } from './asyncState.js'

type State = AsyncState | { status: 'unavailable' }

export interface AsyncSectionProps<Shown extends State> extends ComponentProps<'section'> {
  state: Shown
  headingId: string
  render: RenderProp<Shown> | undefined
  localization: Pick<Localization, 'dir'>
  children: ReactNode
}

function isBusy(state: State): boolean {
  switch (state.status) {
    case 'loading':
      return true
    case 'error':
      return state.retrying
    case 'unavailable':
      return false
    case 'empty':
    case 'ready':
      return state.refreshing
  }
}

/** The frame of something that is read. Renders a `<section>` with `data-state`, or what `render` makes of it. */
export function AsyncSection<Shown extends State>({
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
    className,
    'data-state': state.status,
    'aria-busy': isBusy(state),
    children,
  }
  return renderElement('section', props, render, state)
}
