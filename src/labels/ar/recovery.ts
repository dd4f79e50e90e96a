import type { RecoveryLabels } from '../recovery.js'
import { isolate } from './isolate.js'

export const recoveryLabels: RecoveryLabels = {
  title: 'تسجيلات مستعادة',
  hint: 'بقيت بعد إغلاق إحدى الصفحات. لا ينقصها سوى لحظتها الأخيرة على الأكثر.',
  untitled: 'تسجيل بلا عنوان',
  waiting: 'في انتظارك',
  saved: 'محفوظ وجاهز للمشاركة',
  uploading: (percent) => `تم رفع ${percent}`,
  retrying: 'انقطع الاتصال، جارٍ إعادة المحاولة',
  resume: 'استئناف',
  download: 'تنزيل',
  preparing: 'جارٍ التجهيز…',
  missing: 'لم يعد هذا المتصفح يحتفظ به.',
  downloadFailed: 'تعذّرت قراءته. حاول مرة أخرى.',
  discard: 'تجاهل',
  confirm: 'هل تريد حذف هذا التسجيل ورابطه نهائيًا؟',
  keep: 'الاحتفاظ به',
  dismiss: 'إخفاء',
  actions: (title) => `إجراءات «${isolate(title)}»`,
  announceSaved: (title) => `حُفظ «${isolate(title)}»`,
  announceDiscarded: (title) => `حُذف «${isolate(title)}»`,
}
