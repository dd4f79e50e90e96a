const limitBytes = 4 * 1024 * 1024
const kinds: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp'])

/** For the `accept` of a file input. */
export const acceptedPictures: string = [...kinds].join(',')

/** A chosen picture as a data URL, or what is wrong with it. */
export type Picture = { url: string } | { problem: 'pictureKind' | 'pictureTooLarge' }

/** Reads a picture that is to become a thumbnail. */
export async function readPicture(file: File): Promise<Picture> {
  if (!kinds.has(file.type)) return { problem: 'pictureKind' }
  if (file.size > limitBytes) return { problem: 'pictureTooLarge' }
  return new Promise((resolve) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve({ url: String(reader.result) }))
    reader.addEventListener('error', () => resolve({ problem: 'pictureKind' }))
    reader.readAsDataURL(file)
  })
}
