import type { ArgTypes } from '@storybook/react-vite'
import type { RecordingConfig } from 'react-hippo-video'

const table = { category: 'config' }
/** Hippo’s seven keys as controls of a story, beside the component’s props. */
export const sevenKeys: ArgTypes<RecordingConfig> = {
  screen: { table, control: 'boolean', description: 'Capture the screen (`screenRecord`).' },
  camera: { table, control: 'boolean', description: 'Capture the camera (`webCam`).' },
  microphone: { table, control: 'boolean', description: 'Capture the microphone (`audio`).' },
  systemAudio: { table, control: 'boolean', description: 'Capture the sound of the shared tab or system.' },
  resolution: {
    table,
    control: 'select',
    options: [1080, 720, 480, 360],
    description: 'Height of the picture in lines.',
  },
  separateLayer: { table, control: 'boolean', description: 'Keep camera and screen as two layers.' },
  initiator: { table, control: 'text', description: 'Who started the recording; kept with the video.' },
}
