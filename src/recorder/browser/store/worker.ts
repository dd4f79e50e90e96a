/** Makes this worker the keeper of one layer's file. */
export function serveJournal(): void {}
