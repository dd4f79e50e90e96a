import type { TimelineLabels } from '../timeline.js'
import { counted } from './counted.js'
import { isolate } from './isolate.js'

export const timelineLabels: TimelineLabels = {
  title: (viewer) => `كيف شاهد ${isolate(viewer)} الفيديو`,
  viewingCount: (count, text) =>
    counted(count, {
      zero: 'لا زيارات',
      one: 'زيارة واحدة',
      two: 'زيارتان',
      few: `${text} زيارات`,
      many: `${text} زيارة`,
      other: `${text} زيارة`,
    }),
  watched: (share, time) => `${isolate(share)} من الفيديو خلال ${isolate(time)}`,
  stretches: (list) => `شوهد: ${list}.`,
  span: (from, to) => isolate(`${from} – ${to}`),
  unplayed: 'فُتحت الصفحة ولم يُشغَّل الفيديو',
  actions: {
    annotations: 'نقر على تعليق توضيحي',
    callsToAction: 'نقر على الدعوة إلى الإجراء',
    forms: 'نقر على النموذج',
    endScreens: 'نقر على قائمة التشغيل',
    questions: 'نقر على الاستطلاع',
    comments: 'كتب تعليقًا',
    reactions: 'تفاعل',
    replies: 'كتب ردًا',
  },
  action: (kind, time) => `${kind} عند ${isolate(time)}`,
  playFrom: (time) => `تشغيل من ${isolate(time)}`,
  emptyTitle: 'لا زيارات بعد',
  emptyText: 'بعد أول زيارة ترى هنا متى جاء المشاهد وما شاهده وما فعله.',
  unavailableTitle: 'غير متاح هنا',
  unavailableText: 'لا يحتفظ هذا النظام بزيارات كل مشاهد على حدة، أو لا يُسمح لك برؤيتها.',
}
