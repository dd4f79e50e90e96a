import type { RetentionLabels } from '../retention.js'
import { counted } from './counted.js'
import { isolate } from './isolate.js'

export const retentionLabels: RetentionLabels = {
  title: 'الأجزاء التي شوهدت',
  reached: 'ما زالوا يشاهدون',
  replays: 'أُعيدت مشاهدتها',
  help: {
    reached: 'نسبة مرات التشغيل التي شوهد فيها هذا الجزء مرة واحدة على الأقل.',
    replays: 'عدد مرات إعادة مشاهدة هذا الجزء خلال تشغيل واحد.',
  },
  summary: (start, end) => `شوهدت البداية في ${isolate(start)} من مرات التشغيل، والنهاية في ${isolate(end)}.`,
  drop: (time, share) => `غادر أكثر المشاهدين عند ${isolate(time)} (${isolate(share)} من مرات التشغيل).`,
  at: (time, share) => `${isolate(time)}: شوهد بنسبة ${isolate(share)}`,
  replayCount: (count, text) =>
    counted(count, {
      zero: 'بلا إعادة',
      one: 'أُعيد مرة واحدة',
      two: 'أُعيد مرتين',
      few: `أُعيد ${text} مرات`,
      many: `أُعيد ${text} مرة`,
      other: `أُعيد ${text} مرة`,
    }),
  cursor: 'موضع في الفيديو',
  seekingCursor: 'موضع في الفيديو؛ مفتاح الإدخال يشغّل منه',
  showTable: 'عرض كجدول',
  part: 'الجزء',
  span: (from, to) => `${isolate(from)} – ${isolate(to)}`,
  emptyTitle: 'لم يشغّل أحد هذا الفيديو بعد',
  emptyText: 'بعد أول تشغيل ترى هنا الأجزاء التي تُشاهَد وتُتخطّى وتُعاد مشاهدتها.',
  unavailableTitle: 'لا يُحسب هنا',
  unavailableText: 'لا يحتفظ هذا النظام بالأجزاء التي شوهدت من الفيديو.',
}
