'use client'

import { type ReactElement, useContext } from 'react'
import { type HippoLabelOverrides, wordsWith } from '../../labels/labels.js'
import { HippoContext } from '../../provider/context.js'
import { partRooms } from './partRooms.js'

export interface PlaceStatusProps {
  labels: HippoLabelOverrides | undefined
}

/** Says that something is on its way to its place. Renders a visually hidden `<output>`. */
export function PlaceStatus({ labels }: PlaceStatusProps): ReactElement {
  const { common } = wordsWith(partRooms, useContext(HippoContext)?.labels, labels)
  return (
    // What is busy around it may be left unsaid until it no longer is; these words are ready now.
    <output className="hippo-visually-hidden" aria-busy={false}>
      {common.loading}
    </output>
  )
}
