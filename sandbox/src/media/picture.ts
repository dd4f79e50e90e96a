import sharp from 'sharp'

/** The three pictures of a video. */
export type PictureKind = 'thumbnail' | 'thumbnail_play' | 'preview'

const placeholderSize = { width: 1280, height: 720 }
const previewWidth = 480

/** Draws one kind of picture from a video's thumbnail, or from the placeholder where it has none. */
export async function drawPicture(
  kind: PictureKind,
  thumbnail: string | null,
): Promise<Buffer<ArrayBufferLike>> {
  const base = sharp(thumbnail ?? Buffer.from(placeholder))
  if (kind === 'preview')
    return base.resize({ width: previewWidth, withoutEnlargement: true }).gif().toBuffer()
  if (kind === 'thumbnail') return base.jpeg({ quality: 82, mozjpeg: true }).toBuffer()
  const { width, height } = thumbnail === null ? placeholderSize : await base.metadata()
  const icon = Buffer.from(playIcon(Math.max(24, Math.round(Math.min(width, height) / 4))))
  return base
    .composite([{ input: icon, gravity: 'centre' }])
    .jpeg({ quality: 82, mozjpeg: true })
    .toBuffer()
}

/** Says "a video, not yet seen" without a word: three calm shapes on the dark surface. */
const placeholder = `<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="720" viewBox="0 0 1280 720">
  <defs>
    <radialGradient id="light" cx="50%" cy="38%" r="75%">
      <stop offset="0" stop-color="#232833"/>
      <stop offset="1" stop-color="#101216"/>
    </radialGradient>
  </defs>
  <rect width="1280" height="720" fill="url(#light)"/>
  <rect x="440" y="235" width="400" height="250" rx="28" fill="none" stroke="#3b414d" stroke-width="6"/>
  <circle cx="640" cy="360" r="44" fill="#2a2e37"/>
</svg>`

function playIcon(size: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 96 96">
  <circle cx="48" cy="48" r="46" fill="#101216" fill-opacity="0.72"/>
  <circle cx="48" cy="48" r="46" fill="none" stroke="#ffffff" stroke-opacity="0.85" stroke-width="2.5"/>
  <path d="M40 31.5v33a2 2 0 0 0 3 1.7l27-16.5a2 2 0 0 0 0-3.4L43 29.8a2 2 0 0 0-3 1.7z" fill="#ffffff"/>
</svg>`
}
