const languages: ReadonlySet<string> = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'iw',
  'ks',
  'nqo',
  'ps',
  'sd',
  'syr',
  'ug',
  'ur',
  'yi',
])
const scripts: ReadonlySet<string> = new Set(['adlm', 'arab', 'hebr', 'nkoo', 'rohg', 'syrc', 'thaa'])

/** The direction a locale is written in, the same on server and client (`Intl.Locale` cannot say it everywhere). */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  const [language = '', script = ''] = locale.toLowerCase().split('-')
  // A script, where one is named, has the last word: Azerbaijani may be written in Arabic, and Arabic in Latin.
  const rightToLeft = script.length === 4 ? scripts.has(script) : languages.has(language)
  return rightToLeft ? 'rtl' : 'ltr'
}
