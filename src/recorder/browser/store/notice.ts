/** Name of the database and of the channel. */
export const takesName = 'hippo-takes'

/** Tells every page of this origin, this one included, that a take was begun or let go. */
export function noteTakes(): void {
  if (typeof BroadcastChannel === 'undefined') return
  const channel = new BroadcastChannel(takesName)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of one origin already
  channel.postMessage(null)
  channel.close()
}

/**
 * Whether takes may be kept here: told by the database's name, so that a browser that never recorded loads nothing for
 * it. A mark in `localStorage` would not do: it reaches the disk seconds later, and a killed browser loses it.
 */
export async function mayKeepTakes(): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some(({ name }) => name === takesName)
  } catch {
    return true
  }
}

/** Calls `listener` whenever a page of this origin begins a take, or lets one go. */
export function onTakes(listener: () => void): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => {}
  const channel = new BroadcastChannel(takesName)
  channel.addEventListener('message', listener)
  return () => channel.close()
}
