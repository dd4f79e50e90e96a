import { counted } from './counted.js'

/** "3 فيديوهات إضافية". */
export function moreVideos(count: number, text: string): string {
  return counted(count, {
    zero: 'لا فيديوهات إضافية',
    one: 'فيديو إضافي واحد',
    two: 'فيديوان إضافيان',
    few: `${text} فيديوهات إضافية`,
    many: `${text} فيديو إضافيًا`,
    other: `${text} فيديو إضافي`,
  })
}
