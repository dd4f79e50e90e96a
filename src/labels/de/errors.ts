import type { HippoErrorCode } from '../../core/error.js'

export const errorLabels: Record<HippoErrorCode, string> = {
  unauthorized:
    'Sie sind abgemeldet, oder der Schlüssel dieser App wird nicht akzeptiert. Melden Sie sich erneut an oder wenden Sie sich an die Betreiber der App.',
  forbidden: 'Dafür fehlt Ihnen die Berechtigung.',
  not_found: 'Dieses Video gibt es nicht.',
  gone: 'Dieses Video wurde verworfen.',
  invalid_request: 'Die App hat etwas angefragt, das der Server nicht versteht.',
  rate_limited: 'Im Moment gibt es zu viele Anfragen. Warten Sie kurz und versuchen Sie es erneut.',
  maintenance: 'Der Server wird gerade gewartet und ist in wenigen Minuten wieder da.',
  server_error: 'Auf dem Server ist ein Fehler aufgetreten. Versuchen Sie es erneut.',
  network: 'Der Server ist nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
  timeout: 'Der Server hat nicht rechtzeitig geantwortet. Versuchen Sie es erneut.',
  aborted: 'Der Vorgang wurde abgebrochen.',
  invalid_response: 'Der Server hat eine unverständliche Antwort gesendet.',
  paging_stuck: 'Der Server hat sich wiederholt, deshalb endet die Liste hier.',
  secret_in_browser: 'Diese App ist unsicher eingerichtet und wurde angehalten.',
  not_configured: 'Diese App ist noch nicht für Videos eingerichtet.',
  screen_denied:
    'Ihr Bildschirm darf nicht aufgenommen werden. Erlauben Sie es in den Einstellungen Ihres Browsers und versuchen Sie es erneut.',
  screen_dismissed: 'Es wurde kein Bildschirm ausgewählt.',
  camera_denied:
    'Ihre Kamera ist gesperrt. Erlauben Sie den Zugriff in der Adressleiste und versuchen Sie es erneut.',
  camera_missing: 'Es wurde keine Kamera gefunden. Schließen Sie eine an und versuchen Sie es erneut.',
  camera_busy:
    'Ihre Kamera wird von einer anderen App verwendet. Schließen Sie diese und versuchen Sie es erneut.',
  microphone_denied:
    'Ihr Mikrofon ist gesperrt. Erlauben Sie den Zugriff in der Adressleiste und versuchen Sie es erneut.',
  microphone_missing: 'Es wurde kein Mikrofon gefunden. Schließen Sie eines an und versuchen Sie es erneut.',
  microphone_busy:
    'Ihr Mikrofon wird von einer anderen App verwendet. Schließen Sie diese und versuchen Sie es erneut.',
  surface_not_capturable:
    'Dieses Fenster oder dieser Tab kann nicht aufgenommen werden. Wählen Sie etwas anderes.',
  nothing_to_record: 'Wählen Sie Bildschirm, Kamera oder Mikrofon für die Aufnahme aus.',
  unsupported_browser:
    'Dieser Browser kann nicht aufnehmen. Verwenden Sie eine aktuelle Version von Chrome, Edge, Firefox oder Safari.',
  insecure_context: 'Aufnahmen sind nur auf einer sicheren Seite (https) möglich.',
  no_encoder: 'Dieser Browser kann kein Video kodieren.',
  recording_in_progress: 'Es läuft bereits eine Aufnahme. Beenden Sie diese zuerst.',
  illegal_command: 'Das ist im Moment nicht möglich.',
  create_failed: 'Das Video konnte auf dem Server nicht angelegt werden. Versuchen Sie es erneut.',
  empty_recording: 'Die Aufnahme wurde zu früh beendet. Versuchen Sie es erneut.',
  no_media: 'Von Bildschirm, Kamera oder Mikrofon kam nichts an. Versuchen Sie es erneut.',
  encoder_failed: 'Der Browser hat das Kodieren abgebrochen, deshalb endete die Aufnahme vorzeitig.',
  worker_blocked: 'Diese Seite lässt keine Worker zu, ohne die eine solche Aufnahme nicht möglich ist.',
  store_full:
    'Bis zum Abschluss des Uploads war kein Platz mehr frei, deshalb endete die Aufnahme vorzeitig.',
  upload_failed: 'Der Upload wurde unterbrochen. Versuchen Sie es erneut.',
  upload_mismatch:
    'Ein Teil der Aufnahme ist nicht beim Server angekommen. Versuchen Sie es erneut oder nehmen Sie neu auf.',
  ticket_expired: 'Ihre Berechtigung zum Hochladen ist abgelaufen. Versuchen Sie es erneut.',
  finish_failed:
    'Der Server konnte nicht über das Ende des Uploads informiert werden. Versuchen Sie es erneut.',
  processing_failed: 'Der Server konnte dieses Video nicht verarbeiten.',
  url_invalid: 'Geben Sie eine vollständige Webadresse ein, die mit https:// beginnt.',
  file_empty: 'Diese Datei ist leer. Wählen Sie eine andere.',
  file_too_large: 'Diese Datei ist zu groß: Importiert werden können Dateien mit weniger als 5\u00A0GB.',
  file_not_media: 'Das ist weder eine Video- noch eine Audiodatei. Wählen Sie eine andere.',
  file_unreadable:
    'Die Datei ist nicht mehr lesbar: Sie wurde verschoben, geändert oder gelöscht. Wählen Sie sie erneut aus.',
  import_failed: 'Der Import ist fehlgeschlagen.',
  widget_blocked:
    'Der Rekorder wurde blockiert. Schalten Sie den Blocker für diese Seite aus und versuchen Sie es erneut.',
  widget_timeout: 'Das Laden des Rekorders hat zu lange gedauert. Versuchen Sie es erneut.',
  widget_unusable: 'Der geladene Rekorder funktioniert nicht mit dieser App.',
  widget_silent: 'Der Rekorder hat sein Ende nicht gemeldet. Sehen Sie in seinem Fenster nach.',
  unknown: 'Es ist ein Fehler aufgetreten. Versuchen Sie es erneut.',
}
