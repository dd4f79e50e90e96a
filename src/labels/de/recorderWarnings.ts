import type { RecorderWarningLabels } from '../recorderWarnings.js'

export const recorderWarningLabels: RecorderWarningLabels = {
  microphone_unavailable: 'Ihr Mikrofon konnte nicht verwendet werden, deshalb fehlt Ihre Stimme.',
  camera_unavailable: 'Ihre Kamera konnte nicht verwendet werden, deshalb sind Sie nicht im Bild.',
  system_audio_unavailable: 'Der Systemton konnte nicht aufgenommen werden.',
  source_ended: 'Eines Ihrer Geräte ist ausgefallen. Die Aufnahme läuft ohne es weiter.',
  separate_layer_unavailable:
    'Ihre Kamera konnte nicht neben dem Bildschirm aufgenommen werden. Die Aufnahme läuft ohne sie weiter.',
  store_nearly_full: 'Für die Aufnahme ist kaum noch Platz. Beenden Sie sie bald.',
  microphone_silent:
    'Vom Mikrofon ist nichts zu hören. Prüfen Sie, ob es das richtige und nicht stummgeschaltet ist.',
  worker_blocked:
    'Diese Seite lässt keine Worker zu: Ihre Aufnahme ist gesichert, aber bei geteiltem Bildschirm kann die Kamera fehlen.',
  store_not_durable:
    'Dieser Browser speichert hier nichts dauerhaft: Wird er geschlossen, geht verloren, was noch nicht hochgeladen ist.',
  picture_frozen:
    'Das Bild hat sich länger nicht verändert. Prüfen Sie, ob der freigegebene Inhalt noch sichtbar ist.',
}
