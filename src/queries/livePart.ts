import { createPart, type Part } from '../core/part.js'

/** What follows the activity and refreshes what is shown; most pages show something first. */
export const livePart: Part<typeof import('./live.js')> = createPart(() => import('./live.js'))
