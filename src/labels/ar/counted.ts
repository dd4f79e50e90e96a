import { plural } from '../plural.js'

/** Chooses among the six forms of Arabic; one left out does not compile. */
export function counted(count: number, forms: Record<Intl.LDMLPluralRule, string>): string {
  return plural('ar', count, forms)
}
