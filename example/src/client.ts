import { createClient } from 'react-hippo-video'

/** The way to this app's own backend. */
export const client = createClient()
