import type { RecorderEvent } from '../recorder/types.js'

/** Writes one event to the console with the time and the take it belongs to, for `<HippoProvider debug>`. */
export function logRecorderEvent(event: RecorderEvent, take: number): void {
  // oxlint-disable-next-line no-console -- the one place that is asked to write there
  console.debug(`[hippo] ${new Date().toISOString()} take ${take}: ${event.type}`, event)
}
