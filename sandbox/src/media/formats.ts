import { ALL_FORMATS, HLS, type InputFormat } from 'mediabunny'

/** Every format of one file. Playlists are none: they name other files of this machine to be read. */
export const singleFileFormats: InputFormat[] = ALL_FORMATS.filter((format) => format !== HLS)
