import type { ActivityLabels } from '../activity.js'
import { counted } from './counted.js'
import { isolate } from './isolate.js'
import { seconds } from './seconds.js'

export const activityLabels: ActivityLabels = {
  title: 'النشاط',
  now: 'الآن',
  someone: 'شخص ما',
  hidden: (code) => `المشاهد ${isolate(code)}`,
  untitled: 'فيديو بلا عنوان',
  sentences: {
    VideoPlayedSessions: 'شاهد {person} نسبة {percent} من {video}',
    VideoCreated: 'أضاف {person} {video}',
    VideoCTA: 'انتقل {person} إلى {link} من {video}',
    VideoLeadGenaration: 'ترك {person} بياناته في {video}',
    VideoAnnotation: 'فتح {person} التعليق التوضيحي {text} في {video}',
    createdByNobody: '{video} جاهز للمشاركة',
    ctaUnknown: 'نقر {person} على الدعوة إلى الإجراء في {video}',
    annotationUntitled: 'فتح {person} تعليقًا توضيحيًا في {video}',
  },
  atTime: (time) => `عند ${time}`,
  fresh: (count, text) =>
    counted(count, {
      zero: 'لا جديد',
      one: 'حدث جديد',
      two: 'حدثان جديدان',
      few: `${text} أحداث جديدة`,
      many: `${text} حدثًا جديدًا`,
      other: `${text} حدث جديد`,
    }),
  freshAnnouncement: (count, text) =>
    counted(count, {
      zero: 'لا جديد في النشاط',
      one: 'حدث جديد واحد في النشاط',
      two: 'حدثان جديدان في النشاط',
      few: `${text} أحداث جديدة في النشاط`,
      many: `${text} حدثًا جديدًا في النشاط`,
      other: `${text} حدث جديد في النشاط`,
    }),
  pause: 'إيقاف مؤقت',
  resume: 'استئناف',
  filter: 'عرض',
  everything: 'الكل',
  kinds: {
    VideoPlayedSessions: 'المشاهدات',
    VideoCTA: 'دعوات إلى الإجراء',
    VideoLeadGenaration: 'العملاء المحتملون',
    VideoAnnotation: 'التعليقات التوضيحية',
    VideoCreated: 'الفيديوهات الجديدة',
  },
  connecting: 'جارٍ الاتصال…',
  connectingIn: (count, text) => `سيُعاد الاتصال خلال ${seconds(count, text)}`,
  waitingForNetwork: 'سيُعاد الاتصال عند عودة الإنترنت',
  connectNow: 'اتصل الآن',
  lost: 'انقطع الاتصال.',
  emptyTitle: 'لم يحدث شيء بعد',
  emptyText: 'شارك فيديو. سيظهر هنا تلقائيًا كل من يشاهده أو ينقر فيه أو يترك بياناته.',
  emptyKind: 'لا شيء من هذا النوع بعد.',
  unavailableTitle: 'النشاط المباشر غير متاح',
  unavailableText: 'لم يُفعَّل في هذا التطبيق، أو لم يُتَح لك.',
}
