import { plural } from './plural.js'

/** Words of the comparison with another video, or with the days before. */
export interface ComparisonLabels {
  /** `what` is the title of a video or the text of `daysBeforeCount`. */
  against: (what: string) => string
  thisVideo: string
  lastDaysCount: (count: number, text: string) => string
  daysBeforeCount: (count: number, text: string) => string
  /** Heads of the columns. */
  before: string
  figure: string
  difference: string
  more: (text: string) => string
  fewer: (text: string) => string
  /** Of percentages. */
  morePointsCount: (count: number, text: string) => string
  fewerPointsCount: (count: number, text: string) => string
  same: string
  /** Where there was nothing before. */
  fromNothing: string
  incomparable: string
  /** Follows the sentence of what went wrong. */
  missing: string
}

export const comparisonLabels: ComparisonLabels = {
  against: (what) => `Compared with ${what}`,
  thisVideo: 'This video',
  lastDaysCount: (count, text) => (count === 1 ? 'Last day' : `Last ${text} days`),
  daysBeforeCount: (count, text) => (count === 1 ? 'the day before' : `the ${text} days before`),
  before: 'Before',
  figure: 'Figure',
  difference: 'Difference',
  more: (text) => `${text} more`,
  fewer: (text) => `${text} fewer`,
  morePointsCount: (count, text) => `${text} ${plural('en', count, { one: 'point', other: 'points' })} more`,
  fewerPointsCount: (count, text) => `${text} ${plural('en', count, { one: 'point', other: 'points' })} less`,
  same: 'The same',
  fromNothing: 'New',
  incomparable: 'None yet',
  missing: 'There is nothing to compare with.',
}
