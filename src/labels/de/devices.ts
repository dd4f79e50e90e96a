import type { DevicesLabels } from '../devices.js'

export const devicesLabels: DevicesLabels = {
  camera: 'Kamera',
  microphone: 'Mikrofon',
  browserChoice: 'Auswahl des Browsers',
  unnamedCamera: (number) => `Kamera ${number}`,
  unnamedMicrophone: (number) => `Mikrofon ${number}`,
  namesHidden: 'Die Namen erscheinen hier, sobald Sie den Zugriff erlaubt haben.',
  gone: 'Zurzeit nicht angeschlossen',
  cameraFixed: 'Kann erst nach dem Ende dieser Aufnahme gewechselt werden.',
  silent: 'Es ist nichts zu hören',

  switchSurface: 'Wechsel',
  switchSurfaceName: 'Freigegebenen Inhalt wechseln',

  bubble: 'Ihr Kamerabild',
  bubbleKind: 'verschiebbares Bild',
  bubbleHint: 'Ziehen Sie es oder verschieben Sie es mit den Pfeiltasten; mit der Umschalttaste weiter.',
  bubbleAt: (across, down) => `${across} von links, ${down} von oben`,

  ask: 'Ihr Browser fragt zuerst nach',
  asksFor: (sources) =>
    `Er fragt nach ${sources}, um Sie ins Video zu bringen. Vor dem Start wird nichts verwendet.`,
  asksForScreen: (sources) =>
    `Er fragt, was Sie freigeben möchten, und nach ${sources}, um Sie ins Video zu bringen. Vor dem Start wird nichts verwendet.`,
  yourCamera: 'Ihrer Kamera',
  yourMicrophone: 'Ihrem Mikrofon',
  cameraDenied: 'Ihre Kamera ist für diese Seite gesperrt',
  microphoneDenied: 'Ihr Mikrofon ist für diese Seite gesperrt',
  bothDenied: 'Kamera und Mikrofon sind für diese Seite gesperrt',
  allowAgain:
    'Öffnen Sie die Einstellungen neben der Adresse der Seite, erlauben Sie dort den Zugriff und starten Sie. Oder nehmen Sie ohne auf.',
}
