/** The pass that a personal link carries, or null. */
export function passOf(shareUrl: string): string | null {
  return URL.canParse(shareUrl) ? new URL(shareUrl).searchParams.get('pass') : null
}

/** Headers that show a pass; none without one, so that an open video needs no preflight. */
export function bearer(pass: string | null): Record<string, string> | undefined {
  return pass ? { Authorization: `Bearer ${pass}` } : undefined
}
