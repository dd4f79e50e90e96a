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

/** A window with lines of text on a desk, as a live stream. */
export function createFakeScreen(): MediaStream | null {
  if (typeof document === 'undefined') return null
  const canvas = Object.assign(document.createElement('canvas'), { width: 1280, height: 720 })
  const picture = canvas.getContext('2d')
  if (!picture || !('captureStream' in canvas)) return null
  const stream = canvas.captureStream()
  const box = (color: string, x: number, y: number, width: number, height: number): void => {
    picture.fillStyle = color
    picture.fillRect(x, y, width, height)
  }
  box('#2c3550', 0, 0, 1280, 720)
  box('#f8f9fc', 180, 94, 920, 482)
  box('#e7eaf2', 180, 94, 920, 40)
  for (const [line, width] of [420, 720, 640, 530, 310].entries()) {
    box('#dfe4f1', 210, 160 + line * 42, width, 16)
  }
  return stream
}

export function stopPreview(stream: MediaStream | null): void {
  for (const track of stream?.getTracks() ?? []) track.stop()
}
