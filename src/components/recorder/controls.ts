// One chunk: whoever shows one of these while a take runs shows more of them.
export { CameraBubble } from './CameraBubble.js'
export { DeviceSelect } from './DeviceSelect.js'
export { FloatingControls } from './FloatingControls.js'
export { RecorderWarnings } from './RecorderWarnings.js'
export { SwitchSurfaceButton } from './SwitchSurfaceButton.js'
export { UploadProgress } from './UploadProgress.js'
