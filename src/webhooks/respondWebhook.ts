/**
 * Answers a sender. Hints stay at home: whoever may send here may be anybody, and what a header is called or a
 * secret looks like is not theirs to know.
 */
export function respond(
  status: number,
  error = 'The webhook was not handled.',
  headers: Record<string, string> = {},
): Response {
  return Response.json(status < 300 ? { received: true } : { error }, { status, headers })
}
