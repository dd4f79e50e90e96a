import type { ImportingLabels } from '../importing.js'
import { counted } from './counted.js'
import { isolate } from './isolate.js'

export const importingLabels: ImportingLabels = {
  title: 'استيراد فيديو',
  drop: 'أفلت فيديو هنا',
  dropHere: 'أفلته لاستيراده',
  dropRefused: 'يمكن استيراد ملفات الفيديو والصوت فقط',
  chooseFile: 'اختر ملفًا',
  limits: 'فيديو أو صوت، أقل من 5\u00A0غيغابايت',
  openWindow: 'اختر فيديو',
  windowHint: 'تُفتح نافذة لاختياره.',
  url: 'أو عنوانه على الويب',
  urlHint: 'https://…',
  videoTitle: 'العنوان',
  videoTitleHint: 'اختياري',
  start: 'استيراد',
  onlyFirst: (name, ignored, text) =>
    `ملف واحد في كل مرة: يُستورد «${isolate(name)}» فقط، ${counted(ignored, {
      zero: 'ولا يُترك غيره',
      one: 'ويُترك ملف آخر',
      two: 'ويُترك ملفان آخران',
      few: `وتُترك ${text} ملفات أخرى`,
      many: `ويُترك ${text} ملفًا آخر`,
      other: `ويُترك ${text} ملف آخر`,
    })}.`,
  states: {
    starting: 'جارٍ بدء الاستيراد…',
    uploading: 'جارٍ الرفع',
    downloading: 'يجلب الخادم الفيديو',
    processing: 'جارٍ تجهيز الفيديو',
    ready: 'الفيديو جاهز للمشاركة',
    cancelled: 'أُلغي الاستيراد. لم يُحفظ شيء.',
  },
  hints: {
    uploading: 'أبقِ هذه الصفحة مفتوحة حتى يكتمل الرفع.',
    downloading: 'يمكنك مغادرة هذه الصفحة: يتابع الخادم العمل وحده.',
    processing: 'جميع البيانات محفوظة. يمكنك مغادرة هذه الصفحة.',
    ready: 'أرسل الرابط أو استورد فيديو آخر.',
  },
  progress: 'تقدّم الاستيراد',
  bytes: (bytes, totalBytes) => `${bytes} من ${totalBytes}`,
  bytesSoFar: (bytes) => `${bytes} حتى الآن`,
  reconnecting: 'انقطع الاتصال، جارٍ إعادة المحاولة',
  failed: 'لم ينجح الاستيراد',
  cancel: 'إلغاء',
  retry: 'حاول مرة أخرى',
  startOver: 'اختر غيره',
  importAnother: 'استيراد آخر',
}
