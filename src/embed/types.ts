/** The documented methods; nothing is returned, as nothing is documented to be. */
export interface EmbedMethods {
  /** Begins a take with `recordingConfiguration`; must be called in a click. */
  startRecording(configuration?: unknown): void
  stopRecording(): void
  /** Adds a listener; several may hear the same event. An unknown name is ignored. */
  on(event: string, callback: (data?: unknown) => void): void
  /** Imports `{ URL, title }`, or opens a dialog to choose what to import. */
  import(params?: unknown): void
}
