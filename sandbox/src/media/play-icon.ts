/** The sign that a picture stands for a video, as SVG: a quarter of its smaller side. */
export function playIcon(width: number, height: number): { icon: Buffer; size: number } {
  const side = Math.min(width, height)
  const size = Math.min(side, Math.max(24, Math.round(side / 4)))
  return { icon: Buffer.from(draw(size)), size }
}

function draw(size: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 96 96">
  <circle cx="48" cy="48" r="46" fill="#101216" fill-opacity="0.72"/>
  <circle cx="48" cy="48" r="46" fill="none" stroke="#ffffff" stroke-opacity="0.85" stroke-width="2.5"/>
  <path d="M40 31.5v33a2 2 0 0 0 3 1.7l27-16.5a2 2 0 0 0 0-3.4L43 29.8a2 2 0 0 0-3 1.7z" fill="#ffffff"/>
</svg>`
}
