'use client'

import type { ReactNode } from 'react'
import { componentPart } from '../../part/componentPart.js'
import { LazyPart } from '../../part/LazyPart.js'
import type { RowWindowProps } from '../RowWindow.js'

const part = componentPart(async () => (await import('../RowWindow.js')).RowWindow)

/** Watches which rows of a long table are to be seen. Renders nothing, or a message where its code does not come. */
export function RowWindow(props: RowWindowProps): ReactNode {
  return <LazyPart part={part} props={props} />
}
