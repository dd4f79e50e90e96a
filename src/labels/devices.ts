/** What is said about cameras, microphones and the leave to use them. */
export interface DevicesLabels {
  camera: string
  microphone: string
  browserChoice: string
  /** A device the browser gives no name yet. */
  unnamedCamera: (number: string) => string
  unnamedMicrophone: (number: string) => string
  namesHidden: string
  /** Chosen before, and not connected now. */
  gone: string
  /** Why the camera cannot be changed just now. */
  cameraFixed: string
  silent: string

  switchSurface: string
  switchSurfaceName: string

  // The camera in the picture of the screen.
  bubble: string
  bubbleKind: string
  bubbleHint: string
  bubbleAt: (across: string, down: string) => string

  // Before the browser asks for the first time, and after it was told no.
  ask: string
  asksFor: (sources: string) => string
  asksForScreen: (sources: string) => string
  yourCamera: string
  yourMicrophone: string
  cameraDenied: string
  microphoneDenied: string
  bothDenied: string
  allowAgain: string
}

export const devicesLabels: DevicesLabels = {
  camera: 'Camera',
  microphone: 'Microphone',
  browserChoice: 'Browser’s choice',
  unnamedCamera: (number) => `Camera ${number}`,
  unnamedMicrophone: (number) => `Microphone ${number}`,
  namesHidden: 'Names appear here once you have allowed it.',
  gone: 'Not connected now',
  cameraFixed: 'Stays the same until this recording has ended.',
  silent: 'Nothing is heard',

  switchSurface: 'Switch',
  switchSurfaceName: 'Switch what is shared',

  bubble: 'You in the picture',
  bubbleKind: 'movable picture',
  bubbleHint: 'Drag it, or move it with the arrow keys; with Shift it moves further.',
  bubbleAt: (across, down) => `${across} from the left, ${down} from the top`,

  ask: 'Your browser will ask first',
  asksFor: (sources) => `It asks for ${sources}, to put you in the video. Nothing is used before you start.`,
  asksForScreen: (sources) =>
    `It asks what to share, and for ${sources}, to put you in the video. Nothing is used before you start.`,
  yourCamera: 'your camera',
  yourMicrophone: 'your microphone',
  cameraDenied: 'Your camera is blocked for this page',
  microphoneDenied: 'Your microphone is blocked for this page',
  bothDenied: 'Your camera and microphone are blocked for this page',
  allowAgain: 'Open the settings beside the page’s address, allow it there, and start. Or record without it.',
}
