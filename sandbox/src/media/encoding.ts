/** What ffmpeg is told to make a picture that every browser plays. */
export const encodePicture: readonly string[] = [
  ...['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '23', '-threads', '1', '-pix_fmt', 'yuv420p'],
  ...['-vf', 'scale=trunc(iw/2)*2:trunc(ih/2)*2'],
]

/** The same for sound. */
export const encodeSound: readonly string[] = ['-c:a', 'aac', '-b:a', '128k']
