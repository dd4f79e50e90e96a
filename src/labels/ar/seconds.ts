import { counted } from './counted.js'

/** "3 ثوانٍ", as it stands after a preposition. */
export function seconds(count: number, text: string): string {
  return counted(count, {
    zero: `${text} ثانية`,
    one: 'ثانية واحدة',
    two: 'ثانيتين',
    few: `${text} ثوانٍ`,
    many: `${text} ثانية`,
    other: `${text} ثانية`,
  })
}
