import sharp from 'sharp'
import { playIcon } from './play-icon.js'

/** The three pictures of a video. */
export type PictureKind = 'thumbnail' | 'thumbnail_play' | 'preview'

const previewWidth = 320

/** Draws one kind of picture from a video's thumbnail, or from the placeholder where it has none. */
export async function drawPicture(
  kind: PictureKind,
  thumbnail: string | null,
): Promise<Buffer<ArrayBufferLike>> {
  const base = sharp(thumbnail ?? Buffer.from(placeholder))
  if (kind === 'thumbnail') return base.jpeg({ quality: 82, mozjpeg: true }).toBuffer()
  if (kind === 'preview') base.resize({ width: previewWidth, withoutEnlargement: true })
  const { data, info } = await base.removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  const picture = sharp(data, { raw: { width, height, channels } }).composite([
    { input: playIcon(width, height).icon, gravity: 'centre' },
  ])
  return kind === 'preview'
    ? picture.gif().toBuffer()
    : picture.jpeg({ quality: 82, mozjpeg: true }).toBuffer()
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
