'use client'

import type { ReactNode } from 'react'
import { componentPart } from '../../part/componentPart.js'
import { LazyPart } from '../../part/LazyPart.js'
import { placeFrame } from '../../part/placeFrame.js'
import type { ShareLinkProps } from '../ShareLink.js'

const part = componentPart(async () => (await import('../ShareLink.js')).ShareLink)

const row = <span className="hippo-button">{'\u2007'}</span>

/**
 * The link to the video, there from the first second of a take, with a button that copies it and says so, and a menu
 * that copies it as a frame for a web page or as a picture for an e-mail. Renders a `<div>`.
 */
export function ShareLink(props: ShareLinkProps): ReactNode {
  return <LazyPart part={part} props={props} frame={placeFrame('hippo-share-link', props, row)} />
}
