/** Words for each plural category of a language; `other` is always needed. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

const rules = new Map<string, Intl.PluralRules>()

/**
 * Chooses the form a number asks for in a language.
 *
 * @example
 * plural('en', 1, { one: 'viewer', other: 'viewers' }) // 'viewer'
 */
export function plural(locale: string, count: number, forms: PluralForms): string {
  let rule = rules.get(locale)
  if (!rule) {
    rule = new Intl.PluralRules(locale)
    rules.set(locale, rule)
  }
  return forms[rule.select(count)] ?? forms.other
}
