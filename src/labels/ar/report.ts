import type { ReportLabels } from '../report.js'
import { counted } from './counted.js'
import { isolate } from './isolate.js'

function points(count: number, text: string): string {
  return counted(count, {
    zero: 'لا نقطة',
    one: 'نقطة واحدة',
    two: 'نقطتين',
    few: `${text} نقاط`,
    many: `${text} نقطة`,
    other: `${text} نقطة`,
  })
}

export const reportLabels: ReportLabels = {
  title: (videoId) => `الفيديو ${isolate(videoId)}`,
  recorded: (date) => `سُجّل في ${isolate(date)}`,
  fields: {
    pageLoads: 'مرات فتح الصفحة',
    plays: 'مرات التشغيل',
    viewers: 'المشاهدون',
    averageWatchRate: 'متوسط المشاهدة',
    funnel: 'من الرابط إلى المشاهد',
    watchRate: 'إلى أي مدى شاهدوا الفيديو',
    actions: 'ماذا فعلوا',
    annotations: 'التعليقات التوضيحية',
    callsToAction: 'دعوات إلى الإجراء',
    forms: 'النماذج',
    endScreens: 'شاشات النهاية',
    questions: 'الأسئلة',
    comments: 'التعليقات',
    reactions: 'التفاعلات',
    replies: 'الردود',
    popularRegion: 'أكثر التشغيل من',
    playsInPopularRegion: 'مرات التشغيل من هناك',
  },
  help: {
    pageLoads: 'عدد مرات فتح الرابط المشترك.',
    plays: 'عدد مرات تشغيل الفيديو من إجمالي مرات فتح الصفحة.',
    viewers: 'عدد الأشخاص المختلفين الذين شغّلوا الفيديو.',
    averageWatchRate: 'النسبة الإجمالية للمشاهدة: إجمالي مدة المشاهدة ÷ (مرات التشغيل × مدة الفيديو).',
    funnel:
      'نسبة مرات فتح الصفحة التي شُغّل فيها الفيديو، وكم مرة شغّله كل مشاهد. قد يشغّله المشاهد الواحد عدة مرات.',
    watchRate: 'عدد مرات التشغيل بحسب ما بلغته من الفيديو، على خمس درجات من 0٪ إلى 100٪.',
    actions: 'إجمالي عدد الإجراءات: مجموع الأنواع الثمانية أدناه.',
    annotations: 'عدد النقرات على التعليقات التوضيحية.',
    callsToAction: 'عدد النقرات على الدعوة إلى الإجراء.',
    forms: 'عدد النقرات على نماذج جمع البيانات.',
    endScreens: 'عدد النقرات على قائمة الفيديوهات التالية.',
    questions: 'عدد النقرات على استطلاع الرأي.',
    comments: 'إجمالي عدد التعليقات على الفيديو.',
    reactions: 'إجمالي عدد التفاعلات مع الفيديو.',
    replies: 'عدد الردود على التعليقات.',
    popularRegion: 'المكان الذي جاء منه أكثر التشغيل.',
    playsInPopularRegion: 'عدد مرات التشغيل من المكان الذي جاء منه أكثرها.',
  },
  actionCount: (count, text) =>
    counted(count, {
      zero: 'لا إجراءات',
      one: 'إجراء واحد',
      two: 'إجراءان',
      few: `${text} إجراءات`,
      many: `${text} إجراءً`,
      other: `${text} إجراء`,
    }),
  playCount: (count, text) =>
    counted(count, {
      zero: 'لم يُشغَّل',
      one: 'مرة تشغيل واحدة',
      two: 'مرتا تشغيل',
      few: `${text} مرات تشغيل`,
      many: `${text} مرة تشغيل`,
      other: `${text} مرة تشغيل`,
    }),
  noAverage: 'ليس بعد',
  noActions: 'لم ينقر أحد أو يُجب أو يتفاعل بعد.',
  showAll: (hidden, kinds, text) =>
    hidden === kinds
      ? `عرض الكل (${text})`
      : counted(hidden, {
          zero: 'لا شيء آخر',
          one: 'نوع آخر بلا إجراءات',
          two: 'نوعان آخران بلا إجراءات',
          few: `${text} أنواع أخرى بلا إجراءات`,
          many: `${text} نوعًا آخر بلا إجراءات`,
          other: `${text} نوع آخر بلا إجراءات`,
        }),
  watchedShare: 'النسبة المشاهَدة',
  watchedCount: 'مرات التشغيل',
  emptyTitle: 'لم يفتح أحد هذا الفيديو بعد',
  emptyText: 'شارك رابطه. ستظهر هنا أول مرات الفتح والتشغيل وأول المشاهدين، وإلى أي مدى شاهدوه وماذا فعلوا.',
  funnel: {
    opened: 'فُتح',
    played: 'شُغّل',
    watched: 'المشاهدون',
    loadCount: (count, text) =>
      counted(count, {
        zero: 'لم تُفتح الصفحة',
        one: 'فتحة واحدة للصفحة',
        two: 'فتحتان للصفحة',
        few: `${text} فتحات للصفحة`,
        many: `${text} فتحة للصفحة`,
        other: `${text} فتحة للصفحة`,
      }),
    ofLoads: (share) => `${isolate(share)} من مرات الفتح`,
    playsEachCount: (count, text) =>
      counted(count, {
        zero: 'لم يُشغَّل',
        one: 'تشغيل واحد لكل مشاهد',
        two: 'تشغيلان لكل مشاهد',
        few: `${text} مرات تشغيل لكل مشاهد`,
        many: `${text} مرة تشغيل لكل مشاهد`,
        other: `${text} مرة تشغيل لكل مشاهد`,
      }),
  },
  comparison: {
    against: (what) => `مقارنةً مع ${isolate(what)}`,
    thisVideo: 'هذا الفيديو',
    lastDaysCount: (count, text) =>
      counted(count, {
        zero: 'الأيام الأخيرة',
        one: 'اليوم الأخير',
        two: 'آخر يومين',
        few: `آخر ${text} أيام`,
        many: `آخر ${text} يومًا`,
        other: `آخر ${text} يوم`,
      }),
    daysBeforeCount: (count, text) =>
      counted(count, {
        zero: 'الأيام السابقة',
        one: 'اليوم السابق',
        two: 'اليومين السابقين',
        few: `${text} أيام سابقة`,
        many: `${text} يومًا سابقًا`,
        other: `${text} يوم سابق`,
      }),
    before: 'قبلها',
    figure: 'الرقم',
    difference: 'الفرق',
    more: (text) => `أكثر بـ ${isolate(text)}`,
    fewer: (text) => `أقل بـ ${isolate(text)}`,
    morePointsCount: (count, text) => `أعلى بـ ${points(count, text)}`,
    fewerPointsCount: (count, text) => `أدنى بـ ${points(count, text)}`,
    same: 'بلا فرق',
    fromNothing: 'جديد',
    incomparable: 'لا فرق بعد',
    missing: 'لا يوجد ما يُقارن به.',
  },
  watchRateChart: {
    at: (step, plays, share) => `شوهد ${isolate(step)}: ${plays}، ${isolate(share)} من الكل`,
    summary: (half, whole) =>
      `شوهد نصف الفيديو أو أكثر في ${isolate(half)} من مرات التشغيل، وكله في ${isolate(whole)}.`,
    cursor: 'النسبة المشاهَدة',
    showTable: 'عرض كجدول',
    shareOfPlays: 'النسبة من مرات التشغيل',
    emptyTitle: 'لم يشغّل أحد هذا الفيديو بعد',
    emptyText: 'بعد أول تشغيل ترى هنا إلى أي مدى يُشاهَد الفيديو.',
  },
}
