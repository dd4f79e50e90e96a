/** Makes this worker a compositor. */
export function serveCompositor(): void {}
