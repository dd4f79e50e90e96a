import type { ViewersLabels } from '../viewers.js'
import { counted } from './counted.js'
import { isolate } from './isolate.js'
import { moreVideos } from './moreVideos.js'
import { videos } from './videos.js'

const viewers = (count: number, text: string): string =>
  counted(count, {
    zero: 'لا مشاهدين',
    one: 'مشاهد واحد',
    two: 'مشاهدان',
    few: `${text} مشاهدين`,
    many: `${text} مشاهدًا`,
    other: `${text} مشاهد`,
  })

const rows = (count: number, text: string): string =>
  counted(count, {
    zero: 'لا صفوف',
    one: 'صف واحد',
    two: 'صفان',
    few: `${text} صفوف`,
    many: `${text} صفًا`,
    other: `${text} صف`,
  })

const newViewers = (count: number, text: string): string =>
  counted(count, {
    zero: 'لا مشاهدين جدد',
    one: 'مشاهد جديد',
    two: 'مشاهدان جديدان',
    few: `${text} مشاهدين جدد`,
    many: `${text} مشاهدًا جديدًا`,
    other: `${text} مشاهد جديد`,
  })

export const viewersLabels: ViewersLabels = {
  title: 'المشاهدون',
  leadTitle: 'الفيديوهات المشاهَدة',
  caption: (videoId) => `مشاهدو الفيديو ${isolate(videoId)}`,
  leadCaption: (leadEmail) => `الفيديوهات التي شاهدها ${isolate(leadEmail)}`,
  fields: {
    viewer: 'المشاهد',
    videoId: 'الفيديو',
    email: 'البريد الإلكتروني',
    name: 'الاسم',
    ip: 'عنوان IP',
    lastViewed: 'آخر مشاهدة',
    location: 'الموقع',
    device: 'الجهاز',
    os: 'النظام',
    browser: 'المتصفح',
    referrer: 'جاء من',
    percentPlayed: 'ما شاهده',
    views: 'المشاهدات',
  },
  help: {
    viewer: 'اسم العميل المحتمل وبريده الإلكتروني، أو العنوان المقنّع لشخص غير معروف.',
    videoId: 'معرّف الفيديو.',
    email: 'البريد الإلكتروني للعميل المحتمل.',
    name: 'اسم العميل المحتمل.',
    ip: 'عنوان IP المقنّع للعميل المحتمل.',
    lastViewed: 'وقت آخر مشاهدة للفيديو من العميل المحتمل.',
    location: 'الموقع الجغرافي للعميل المحتمل.',
    device: 'الجهاز الذي شاهد عليه العميل المحتمل الفيديو.',
    os: 'نظام تشغيل الجهاز الذي شاهد عليه العميل المحتمل الفيديو.',
    browser: 'المتصفح الذي شاهد فيه العميل المحتمل الفيديو.',
    referrer: 'عنوان صفحة الويب التي نقر فيها الشخص رابطًا أوصله إلى الفيديو.',
    percentPlayed: 'النسبة المشاهَدة من الفيديو.',
    views: 'عدد مرات تشغيل العميل المحتمل للفيديو.',
  },
  loaded: (_count, text) => `تم تحميل ${text}`,
  allLoaded: viewers,
  leadAllLoaded: videos,
  loadMore: 'تحميل المزيد',
  loadingMore: 'جارٍ التحميل…',
  end: 'نهاية القائمة',
  moreLoaded: (added, _loaded, addedText, loadedText) =>
    `${counted(added, {
      zero: 'لا مشاهدين إضافيين',
      one: 'مشاهد إضافي واحد',
      two: 'مشاهدان إضافيان',
      few: `${addedText} مشاهدين إضافيين`,
      many: `${addedText} مشاهدًا إضافيًا`,
      other: `${addedText} مشاهد إضافي`,
    })}، والمجموع ${loadedText}`,
  leadMoreLoaded: (added, _loaded, addedText, loadedText) =>
    `${moreVideos(added, addedText)}، والمجموع ${loadedText}`,
  details: 'التفاصيل',
  devices: { DESKTOP: 'حاسوب', MOBILE: 'هاتف', TABLET: 'جهاز لوحي', TV: 'تلفاز' },
  newViewers: (count, text, more) => {
    if (count === 0) return 'عرض الجدد'
    return more ? `${newViewers(count, text)} أو أكثر` : newViewers(count, text)
  },
  newViewersAnnouncement: newViewers,
  sortedAmong: (_count, text) => `الترتيب ضمن ما تم تحميله فقط (${text})`,
  searchedAmong: (_count, text) => `البحث ضمن ما تم تحميله فقط (${text})`,
  sortedAscending: (column) => `مرتب حسب ${isolate(column)}، تصاعديًا`,
  sortedDescending: (column) => `مرتب حسب ${isolate(column)}، تنازليًا`,
  unsorted: 'الأحدث أولًا',
  search: 'البحث عن مشاهدين',
  searchHint: 'الاسم أو البريد الإلكتروني',
  matches: (count, text) => `نتيجة البحث: ${viewers(count, text)}`,
  noMatchTitle: (search) => `لم يُعثر على أحد بالبحث عن «${isolate(search)}»`,
  noMatchText: 'جرّب جزءًا من الاسم أو من عنوان البريد الإلكتروني.',
  clearSearch: 'مسح البحث',
  options: 'خيارات الجدول',
  columns: 'الأعمدة',
  csvLoaded: (count, text) => `تنزيل ${rows(count, text)} (CSV)`,
  csvAll: 'تنزيل جميع الصفوف (CSV)',
  csvProgress: (count, text) => `تمت قراءة ${rows(count, text)}…`,
  csvCancel: 'إلغاء',
  csvDone: (count, text) => `تم تنزيل ${rows(count, text)}`,
  selectAll: 'تحديد كل المعروض',
  select: (who) => `تحديد ${isolate(who)}`,
  selected: (_count, text) => `المحدد: ${text}`,
  detailsOf: (who) => `تفاصيل ${isolate(who)}`,
  open: (who) => `فتح ${isolate(who)}`,
  pages: 'الصفحات',
  page: (text, total) => (total === null ? `الصفحة ${text}` : `الصفحة ${text} من ${total}`),
  previousPage: 'السابق',
  nextPage: 'التالي',
  emptyTitle: 'لم يشاهد أحد هذا الفيديو بعد',
  emptyText: 'شارك رابطه. سيظهر هنا كل من يشغّله مع مقدار ما شاهده.',
  leadEmptyTitle: 'لا فيديوهات مشاهَدة بعد',
  leadEmptyText: 'أرسل رابطًا إلى هذا الشخص. سيظهر هنا كل فيديو يشغّله مع مقدار ما شاهده.',
  rowsCaption: (heading) => `جدول: ${isolate(heading)}`,
  emptyRowsTitle: 'لا مشاهدين',
  emptyRowsText: 'لا توجد صفوف لعرضها.',
}
