import { madeOnce } from './madeOnce.js'

/** Words for each plural category of a language; `other` is always needed. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

const rules = madeOnce((locale: string) => new Intl.PluralRules(locale))

/**
 * Chooses the form a number asks for in a language.
 *
 * @example
 * plural('en', 1, { one: 'viewer', other: 'viewers' }) // 'viewer'
 */
export function plural(locale: string, count: number, forms: PluralForms): string {
  return forms[rules(locale).select(count)] ?? forms.other
}
