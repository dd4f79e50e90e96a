/** What a person reads when something is not as asked, by code. */
export interface RecorderWarningLabels {
  microphone_unavailable: string
  camera_unavailable: string
  system_audio_unavailable: string
  source_ended: string
  separate_layer_unavailable: string
  store_nearly_full: string
  microphone_silent: string
  worker_blocked: string
  store_not_durable: string
  picture_frozen: string
}

export const recorderWarningLabels: RecorderWarningLabels = {
  microphone_unavailable: 'Your microphone could not be used, so there is no voice.',
  camera_unavailable: 'Your camera could not be used, so you are not in the picture.',
  system_audio_unavailable: 'System sound could not be recorded.',
  source_ended: 'One of your devices stopped. The recording goes on without it.',
  separate_layer_unavailable:
    'Your camera could not be recorded beside the screen, which goes on without it.',
  store_nearly_full: 'There is little room left to keep the recording. Stop soon.',
  microphone_silent: 'Nothing is heard from the microphone. Check that it is the right one and not muted.',
  worker_blocked:
    'This page lets no worker run: your recording is kept, but the camera may be missing from a shared screen.',
  store_not_durable:
    'This browser keeps nothing on disk here: if it closes, what is not uploaded yet is lost.',
  picture_frozen: 'The picture has not changed for a while. Check that what you share is still in sight.',
}
