import {
  BlobSource,
  BufferTarget,
  Conversion,
  Input,
  MATROSKA,
  MP4,
  Mp4OutputFormat,
  OGG,
  Output,
  WEBM,
  WebMOutputFormat,
} from 'mediabunny'

/** Writes a streamed file again with duration and index; pictures and sound are copied as they are. */
export async function rewriteSeekable(file: Blob): Promise<Blob | null> {
  const input = new Input({ source: new BlobSource(file), formats: [MATROSKA, WEBM, MP4, OGG] })
  try {
    const picture = await input.getPrimaryVideoTrack()
    const codec = await picture?.getCodec()
    // What was not encoded for MP4 would be copied into it all the same, and play in few places.
    const mp4 = codec === 'avc' || codec === 'hevc'
    const format = mp4 ? new Mp4OutputFormat({ fastStart: 'in-memory' }) : new WebMOutputFormat()
    const output = new Output({ format, target: new BufferTarget() })
    const conversion = await Conversion.init({ input, output, tracks: 'primary', showWarnings: false })
    // A file without its sound is worse than one without an index.
    if (!conversion.isValid || conversion.discardedTracks.length > 0) return null
    await conversion.execute()
    const { buffer } = output.target
    if (!buffer) return null
    const kind = picture ? 'video' : 'audio'
    return new Blob([buffer], { type: `${kind}/${mp4 ? 'mp4' : 'webm'}` })
  } finally {
    input.dispose()
  }
}
