import type { ReactNode } from 'react'
import type { PlaceFrame } from './LazyPart.js'
import { PanelPlace, type PanelPlaceGiven } from './PanelPlace.js'

/**
 * Keeps the place of a panel, and says that it is on its way.
 * @param given the props of the panel.
 * @param inner what is shown while it is waited for; a skeleton where nothing is given.
 */
export function panelFrame(name: string, given: PanelPlaceGiven, inner?: ReactNode): PlaceFrame {
  return (message) => <PanelPlace {...{ name, given, message }}>{inner}</PanelPlace>
}
