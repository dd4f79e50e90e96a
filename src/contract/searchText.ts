/**
 * A text as searches compare it and lists are sorted by it: in small letters, without accents, with one space where
 * there was any white space. Letters that are a letter of their own, such as ø, stay one.
 *
 * @example
 * searchText('Mateo  ÁLVAREZ') // 'mateo alvarez'
 */
export function searchText(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(/[\u0300-\u036F]/g, '')
      // By way of the capital, which ß and the two small sigmas share with others.
      .toUpperCase()
      .toLowerCase()
      .replaceAll('ς', 'σ')
      .normalize('NFC')
      .replace(/\s+/g, ' ')
      .trim()
  )
}

/** What a viewer is found and sorted by: name, then mail address; empty for nobody. */
export function viewerSearchText({ name, email }: { name: string | null; email: string | null }): string {
  // The line end sorts before every letter, and no search can contain one.
  return [name, email].flatMap((part) => searchText(part ?? '') || []).join('\n')
}
