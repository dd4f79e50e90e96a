const video =
  '3g2 3gp 3gpp amv asf avi divx dv f4v flv h264 hevc m1v m2p m2t m2ts m2v m4v mjpeg mkv mod mov mp4 mpe mpeg mpg mts mxf ogm ogv qt rm rmvb swf tod ts vob webm wmv xvid'
const audio =
  '3ga aac ac3 aif aifc aiff alac amr ape au caf dsf dts eac3 f4a flac gsm m3a m4a m4b m4p m4r mid mka mp1 mp2 mp3 mpa mpc mpga oga ogg opus qcp ra ram snd spx tta voc w64 wav weba wma wv'

const endings: ReadonlySet<string> = new Set(`${video} ${audio}`.split(' '))

/** Whether something may be imported by what it says of itself: a video or audio type, or a known ending. */
export function mayBeMedia(type: string | null, names: readonly string[]): boolean {
  if (/^(video|audio)\//i.test(type ?? '')) return true
  return names.some((name) => {
    const ending = /\.(\w+)$/.exec(name)?.[1]
    return ending !== undefined && endings.has(ending.toLowerCase())
  })
}
