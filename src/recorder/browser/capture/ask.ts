/** A headset that sleeps needs about this long to wake up, and fails the first question. */
const wakeMs = 400

const busyNames = new Set(['NotReadableError', 'AbortError'])

/** Asks for devices in this very call; pages without any throw at once, which is a rejection here. */
export function askUser(constraints: MediaStreamConstraints): Promise<MediaStream> {
  try {
    return navigator.mediaDevices.getUserMedia(constraints)
  } catch (cause) {
    return Promise.reject(cause)
  }
}

/** Asks for one device, and once more a little later where it does not start at once. */
export async function askPatiently(constraints: MediaStreamConstraints): Promise<MediaStreamTrack> {
  try {
    return await firstTrack(askUser(constraints))
  } catch (cause) {
    if (!(cause instanceof Error) || !busyNames.has(cause.name)) throw cause
    await new Promise((resolve) => setTimeout(resolve, wakeMs))
    return await firstTrack(askUser(constraints))
  }
}

async function firstTrack(asking: Promise<MediaStream>): Promise<MediaStreamTrack> {
  const [track] = (await asking).getTracks()
  if (!track) throw new DOMException('No track came.', 'NotFoundError')
  return track
}
