/** A module and all it imports as the text of one script (scripts/workerSource.mjs). */
declare module '*?source' {
  const source: string
  export default source
}
