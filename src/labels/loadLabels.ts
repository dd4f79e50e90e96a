import type { HippoLabels } from './labels.js'

/** Languages whose words come with the library. */
export type LabelLanguage = 'en' | 'de' | 'ar'

// Each is a file of its own, which only its readers load.
const sources: Record<LabelLanguage, () => Promise<HippoLabels>> = {
  en: () => import('./en/index.js').then(({ english }) => english),
  de: () => import('./de/index.js').then(({ german }) => german),
  ar: () => import('./ar/index.js').then(({ arabic }) => arabic),
}

/** The languages `loadLabels` knows, for a menu. */
export const labelLanguages: readonly LabelLanguage[] = ['en', 'de', 'ar']

const loaded = new Map<LabelLanguage, Promise<HippoLabels>>()

/**
 * Loads the words of a locale's language: English where the library has no others. The same promise each time, so
 * React's `use` can read it; one that fails is tried anew by the next call.
 *
 * @example
 * const labels = use(loadLabels(locale))
 * <HippoProvider client={client} locale={locale} labels={labels}>…</HippoProvider>
 */
export function loadLabels(locale: string): Promise<HippoLabels> {
  const tag = locale.toLowerCase().split('-')[0]
  const language = labelLanguages.find((known) => known === tag) ?? 'en'
  const known = loaded.get(language)
  if (known) return known
  const loading = sources[language]()
  loaded.set(language, loading)
  loading.catch(() => loaded.delete(language))
  return loading
}
