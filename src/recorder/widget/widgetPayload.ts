/**
 * What the vendor handed to a listener, as an object where it can be one. Nothing documents whether that is the
 * data, its JSON, an event around it, or one bare word or number: each of these has to do.
 */
export function readWidgetPayload(given: unknown): unknown {
  const data = given instanceof CustomEvent ? given.detail : given
  if (typeof data === 'number') return { progress: data, operation: 'uploading', code: data }
  if (typeof data !== 'string') return data
  try {
    const read: unknown = JSON.parse(data)
    if (typeof read === 'object' && read !== null) return read
  } catch {
    // A word then, and no JSON.
  }
  return { reason: data, operation: data }
}
