'use client'

import type { ReactNode } from 'react'
import { componentPart } from '../../part/componentPart.js'
import { LazyPart } from '../../part/LazyPart.js'
import type { ViewerMenuProps } from '../ViewerMenu.js'

const part = componentPart(async () => (await import('../ViewerMenu.js')).ViewerMenu)

/** The choice of columns, and files. */
export function ViewerMenu(props: ViewerMenuProps): ReactNode {
  return <LazyPart part={part} props={props} />
}
