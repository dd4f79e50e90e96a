export interface RecorderLabels {
  title: string
}

export const recorderLabels: RecorderLabels = {
  title: 'Recorder',
}
