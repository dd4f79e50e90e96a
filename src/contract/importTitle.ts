const longest = 200

/** A title for an import that was given none: the last part of its name or address, without the ending. */
export function importTitle(nameOrUrl: string): string {
  const path = URL.canParse(nameOrUrl) ? new URL(nameOrUrl).pathname : nameOrUrl
  const name = decoded(path.split(/[/\\]/).findLast((part) => part !== '') ?? '')
  const words = name
    .replace(/\.\w{1,5}$/, '')
    .replace(/[_\s]+/g, ' ')
    .trim()
  return words.slice(0, longest) || 'Imported video'
}

/** Escapes in an address may be broken, or hide control characters. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text).replace(/\p{Cc}/gu, ' ')
  } catch {
    return text
  }
}
