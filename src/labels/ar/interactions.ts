import type { InteractionsLabels } from '../interactions.js'
import { counted } from './counted.js'
import { isolate } from './isolate.js'

const votes = (count: number, text: string): string =>
  counted(count, {
    zero: 'لا أصوات',
    one: 'صوت واحد',
    two: 'صوتان',
    few: `${text} أصوات`,
    many: `${text} صوتًا`,
    other: `${text} صوت`,
  })

export const interactionsLabels: InteractionsLabels = {
  newTab: 'يُفتح في علامة تبويب جديدة',
  skip: 'تخطٍّ',
  goOn: 'متابعة',
  sending: 'جارٍ الإرسال…',
  fields: { firstName: 'الاسم الأول', lastName: 'اسم العائلة', email: 'البريد الإلكتروني', phone: 'الهاتف' },
  optional: (field) => `${field} (اختياري)`,
  missing: {
    firstName: 'أدخل اسمك الأول.',
    lastName: 'أدخل اسم عائلتك.',
    email: 'أدخل بريدك الإلكتروني.',
    phone: 'أدخل رقم هاتفك.',
  },
  invalidEmail: 'أدخل بريدًا إلكترونيًا مثل \u2066name@example.com\u2069.',
  leadSent: 'شكرًا لك',
  leadSentHint: 'بياناتك في طريقها.',
  vote: 'تصويت',
  noVote: 'اختر إحدى الإجابات.',
  results: 'النتائج حتى الآن',
  votes: (count, text, share) => `${votes(count, text)}، ${share}`,
  replay: 'شاهد مرة أخرى',
  playlist: 'شاهد بعد ذلك',
  conversation: 'التفاعلات والتعليقات',
  reactions: 'التفاعلات',
  react: (reaction, text) => `تفاعَل بـ ${isolate(reaction)}، العدد حتى الآن ${text}`,
  reacted: (reaction, text) => `تفاعلتَ بـ ${isolate(reaction)}، العدد حتى الآن ${text}`,
  comments: 'التعليقات',
  commentCount: (count, text) =>
    counted(count, {
      zero: 'لا تعليقات',
      one: 'تعليق واحد',
      two: 'تعليقان',
      few: `${text} تعليقات`,
      many: `${text} تعليقًا`,
      other: `${text} تعليق`,
    }),
  noComments: 'لا تعليقات بعد',
  noCommentsHint: 'سيكون تعليقك الأول، ويبقى مرتبطًا باللحظة التي تكتبه عندها.',
  comment: 'اكتب تعليقًا',
  replyTo: (name) => `رد على ${isolate(name)}`,
  reply: 'رد',
  cancel: 'إلغاء',
  send: 'إرسال',
  yourName: 'اسمك',
  commentsAt: (time) => `عند ${time}`,
  goTo: (time) => `الانتقال إلى ${time}`,
  commentSent: 'أُضيف تعليقك.',
}
