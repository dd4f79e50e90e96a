/** A still picture as a live stream, drawn on a canvas; null where there is no DOM, or one without canvas. */
export function createFakePreview(): MediaStream | null {
  if (typeof document === 'undefined') return null
  const canvas = document.createElement('canvas')
  canvas.width = 640
  canvas.height = 360
  const picture = canvas.getContext('2d')
  if (!picture || !('captureStream' in canvas)) return null
  const stream = canvas.captureStream()
  picture.fillStyle = '#dfe5ee'
  picture.fillRect(0, 0, canvas.width, canvas.height)
  picture.fillStyle = '#8a9ab5'
  picture.beginPath()
  picture.arc(320, 150, 60, 0, Math.PI * 2)
  picture.fill()
  picture.beginPath()
  picture.ellipse(320, 340, 120, 110, 0, Math.PI, Math.PI * 2)
  picture.fill()
  return stream
}

export function stopPreview(stream: MediaStream | null): void {
  for (const track of stream?.getTracks() ?? []) track.stop()
}
