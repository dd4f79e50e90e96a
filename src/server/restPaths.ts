/** Where the API keeps a video, and what belongs to it. */
export function pathOf(videoId: string, part = ''): string {
  return `/api/v1/me/video/${encodeURIComponent(videoId)}${part}`
}
