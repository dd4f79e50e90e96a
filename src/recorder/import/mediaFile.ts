import { HippoError } from '../../core/error.js'

/** Files of this many bytes and more are refused: 5 GiB. */
export const fileLimitBytes = 5_368_709_120

const videoEndings =
  'webm mkv flv f4v vob ogv ogg drc avi mts m2ts ts mov qt wmv yuv rm rmvb asf amv mp4 m4p m4v mpg mp2 mpeg mpe mpv m2v svi 3gp 3g2 mxf roq nsv divx'
const audioEndings =
  'mp3 aac m4a m4b oga mogg wav flac opus wma aiff aif aifc alac amr ape au awb caf dsf dss dvf gsm ivs mka mmf mpc ra raw spx tta voc vox wv 8svx cda weba mid midi ac3 dts'

const kinds: ReadonlyMap<string, 'video' | 'audio'> = new Map([
  ...audioEndings.split(' ').map((ending) => [ending, 'audio'] as const),
  ...videoEndings.split(' ').map((ending) => [ending, 'video'] as const),
])

/** For the `accept` of a file input. */
export const acceptedFiles: string = [
  'video/*',
  'audio/*',
  ...[...kinds.keys()].map((ending) => `.${ending}`),
].join(',')

function endingOf(name: string): string {
  const dot = name.lastIndexOf('.')
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase()
}

/** The MIME type to send a file under; null for what is neither video nor sound. Browsers do not know every type. */
export function mediaTypeOf({ name, type }: { name: string; type: string }): string | null {
  if (/^(video|audio)\//i.test(type)) return type
  const ending = endingOf(name)
  const kind = kinds.get(ending)
  return kind ? `${kind}/${ending}` : null
}

/** Refuses what cannot be imported, before a byte is sent. @throws HippoError `file_not_media`, `file_empty`, `file_too_large` */
export function checkFile(file: File): void {
  if (mediaTypeOf(file) === null) {
    throw new HippoError('file_not_media', `“${file.name}” is neither a video nor a sound file.`, {
      hint: 'A MIME type of video/ or audio/, or a known ending such as .mp4, is needed.',
    })
  }
  if (file.size === 0) throw new HippoError('file_empty', `“${file.name}” has no bytes.`)
  if (file.size >= fileLimitBytes) {
    throw new HippoError(
      'file_too_large',
      `“${file.name}” has ${file.size} bytes; the limit is below 5 GiB.`,
      {
        hint: 'Put it on a web server and import it by its address, or make it smaller.',
      },
    )
  }
}
