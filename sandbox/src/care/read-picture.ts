import sharp from 'sharp'
import { invalidRequest } from '../http/error.js'

const mostBytes = 4 * 1024 ** 2
const mostPixels = 40_000_000
const longestSide = 1280
const formats: ReadonlySet<string | undefined> = new Set(['jpeg', 'png', 'webp'])

/**
 * Reads a picture that came as a data URL and draws it anew as a JPEG, so that nothing hidden in it (a place, a
 * script) is published. @throws ApiError 400
 */
export async function readPicture(dataUrl: string): Promise<Buffer> {
  const bytes = Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64')
  if (bytes.byteLength > mostBytes) throw invalidRequest('Parameter thumbnail: at most 4 MB.')
  try {
    const picture = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', pages: 1 })
    // Told by its bytes: what the data URL says of itself anybody may write.
    const { format } = await picture.metadata()
    if (!formats.has(format)) throw new Error(`A picture of type ${format}.`)
    return await picture
      .rotate()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#101216' })
      .jpeg({ quality: 85, mozjpeg: true })
      .toBuffer()
  } catch {
    throw invalidRequest('Parameter thumbnail: not a JPEG, PNG or WebP picture that can be read.')
  }
}
