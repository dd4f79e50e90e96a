/** Keeps a name of the other direction from turning the Arabic around it inside out. */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`
}
