// What a take or a failure adds to the record button: loaded once the button is on the page, and not waited for.
export { recordButtonHint } from './recordButtonHint.js'
export { RecordButtonVoice } from './RecordButtonVoice.js'
export { RecordingTimer } from './RecordingTimer.js'
