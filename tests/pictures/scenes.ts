import { readingScenes } from './readingScenes.js'
import { recorderScenes } from './recorderScenes.js'
import type { Scene } from './scene.js'

/** Every scene by its component's name, and what follows a space says which state of it. */
export const scenes: Record<string, Scene> = { ...recorderScenes, ...readingScenes }
