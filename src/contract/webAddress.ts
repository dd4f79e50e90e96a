/** Whether a text is an http(s) address, absolute or relative. */
export function isWebAddress(text: string): boolean {
  if (text.trim() === '') return false
  try {
    return /^https?:$/.test(new URL(text, 'https://relative.invalid').protocol)
  } catch {
    return false
  }
}
