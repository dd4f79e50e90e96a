import type { PlayerLabels } from '../player.js'

export const playerLabels: PlayerLabels = {
  untitled: 'فيديو',
  ready: 'الفيديو جاهز للتشغيل.',
  states: {
    loading: 'جارٍ تحميل الفيديو…',
    recording: 'يُسجَّل الآن',
    processing: 'جارٍ تجهيز الفيديو',
    failed: 'تعذّرت معالجة هذا الفيديو',
    gone: 'أُزيل هذا الفيديو',
    private: 'هذا الفيديو خاص',
    'cannot-play': 'لا يمكن لهذا المتصفح تشغيل هذا الفيديو',
    error: 'تعذّر عرض الفيديو',
  },
  hints: {
    recording: 'سيظهر هنا تلقائيًا عند انتهائه.',
    processing: 'سيظهر هنا تلقائيًا بعد لحظات.',
    failed: 'اطلب ممن شاركه أن يسجّله مرة أخرى.',
    gone: 'تخلّص منه من سجّله.',
    private: 'افتحه بالرابط الشخصي المرسل إليك، أو اطلب رابطًا جديدًا.',
    'cannot-play': 'نزّله وشاهده في مشغّل آخر.',
  },
  unreachable: 'لا يصل الملف. تحقق من اتصالك ثم حاول مرة أخرى.',
  download: 'تنزيل الفيديو',
  chapters: 'الفصول',
  speed: 'السرعة',
  rate: (text) => `${text}×`,
  captionsOn: 'الترجمة ظاهرة',
  captionsOff: 'الترجمة مخفية',
}
