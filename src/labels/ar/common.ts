import type { CommonLabels } from '../common.js'
import { isolate } from './isolate.js'
import { seconds } from './seconds.js'

export const commonLabels: CommonLabels = {
  loading: 'جارٍ التحميل…',
  retry: 'حاول مرة أخرى',
  retrying: 'جارٍ إعادة المحاولة…',
  retryingIn: (count, text) => `ستُعاد المحاولة خلال ${seconds(count, text)}`,
  unknown: 'غير معروف',
  anonymous: 'مجهول',
  about: (subject) => `حول «${isolate(subject)}»`,
  stale: 'هذه آخر الأرقام المعروفة.',
}
