import { counted } from './counted.js'

/** "3 فيديوهات". */
export function videos(count: number, text: string): string {
  return counted(count, {
    zero: 'لا فيديوهات',
    one: 'فيديو واحد',
    two: 'فيديوان',
    few: `${text} فيديوهات`,
    many: `${text} فيديو`,
    other: `${text} فيديو`,
  })
}
