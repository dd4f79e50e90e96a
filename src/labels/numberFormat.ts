import { madeOnce } from './madeOnce.js'

/** One shared formatter per locale and option set. */
export const numberFormat: (locale: string, options?: Intl.NumberFormatOptions) => Intl.NumberFormat =
  madeOnce((locale: string, options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options))
