// Absent where the platform has no such thing.
declare const process: { env?: Record<string, string | undefined> } | undefined

/** Prefixes under which bundlers put a variable into the page. */
const exposed = /^(?:VITE|NEXT_PUBLIC|PUBLIC|REACT_APP|NUXT_PUBLIC|EXPO_PUBLIC|GATSBY|VUE_APP)_/
const secret = /HIPPO.*(?:KEY|SECRET|TOKEN|PASSWORD)/i

/** Names of variables that would carry the account's key into a bundle. */
export function findExposedNames(names: readonly string[]): string[] {
  return names.filter((name) => exposed.test(name) && secret.test(name))
}

/** Warns a developer whose environment gives the key away; says names and never values. */
export function warnOfExposedNames(): void {
  if (typeof process === 'undefined' || !process.env || process.env.NODE_ENV === 'production') return
  const names = findExposedNames(Object.keys(process.env))
  if (names.length === 0) return
  // oxlint-disable-next-line no-console -- A developer has nowhere else to read it.
  console.warn(
    `react-hippo-video: ${names.join(', ')} ${names.length > 1 ? 'have names' : 'has a name'} that bundlers copy into ` +
      'the page, where anybody can read it. Rename it without the prefix, and renew the key if it was ever deployed.',
  )
}
