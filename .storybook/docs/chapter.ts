/** One chapter of a Markdown text, with its heading; the whole where no chapter is named. */
export function chapter(text: string, heading: string | undefined): string {
  if (!heading) return text
  const [, level = '', after = ''] = new RegExp(`^(#+) ${heading}\n([\\s\\S]*)`, 'm').exec(text) ?? []
  if (!level) throw new Error(`There is no chapter “${heading}”.`)
  const end = after.search(new RegExp(`^#{1,${level.length}} `, 'm'))
  return `${level} ${heading}\n${end < 0 ? after : after.slice(0, end)}`
}
