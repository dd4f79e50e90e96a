import { sql, type RawBuilder } from 'kysely'

/** Whether a column holds a mail address, as it is or as addresses of pages write it. */
export function mentions(column: string, mail: string): RawBuilder<boolean> {
  const text = sql`lower(cast(${sql.ref(column)} as text))`
  const [plain, encoded] = [mail, encodeURIComponent(mail).toLowerCase()].map(patternOf)
  return sql<boolean>`(${text} like ${plain} escape '\\' or ${text} like ${encoded} escape '\\')`
}

/** A text in which a mail address is no longer to be read. */
export function without(text: string, mail: string): string {
  const literal = mail.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  return text.replace(new RegExp(literal, 'gi'), '…')
}

function patternOf(text: string): string {
  return `%${text.replace(/[\\%_]/g, String.raw`\$&`)}%`
}
