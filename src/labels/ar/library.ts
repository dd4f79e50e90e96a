import type { LibraryLabels } from '../library.js'
import { isolate } from './isolate.js'
import { moreVideos } from './moreVideos.js'
import { videos } from './videos.js'

export const libraryLabels: LibraryLabels = {
  title: 'المكتبة',
  untitled: 'فيديو بلا عنوان',
  loaded: (_count, text) => `تم تحميل ${text}`,
  allLoaded: videos,
  moreLoaded: (added, _loaded, addedText, loadedText) =>
    `${moreVideos(added, addedText)}، والمجموع ${loadedText}`,
  duration: (text) => `المدة: ${text}`,
  emptyTitle: 'لا فيديوهات بعد',
  emptyText: 'سجّل فيديو أو استورده، فيظهر هنا مع رابطه.',

  search: 'البحث عن فيديوهات',
  searchHint: 'العنوان',
  found: (count, text) => `نتيجة البحث: ${videos(count, text)}`,
  noMatchTitle: (search) => `لم يُعثر على فيديو بالبحث عن «${isolate(search)}»`,
  noMatchText: 'جرّب جزءًا من العنوان.',
  layout: 'العرض',
  grid: 'شبكة',
  list: 'قائمة',
  clearSelection: 'إلغاء التحديد',

  actions: (title) => `إجراءات «${isolate(title)}»`,
  rename: 'إعادة تسمية',
  newTitle: 'العنوان',
  save: 'حفظ',
  cancel: 'إلغاء',
  thumbnailFromFile: 'صورة مصغّرة جديدة',
  thumbnailFromFrame: 'استخدام هذه اللقطة',
  download: 'تنزيل',
  delete: 'حذف',
  deleteTitle: (title) => `هل تريد حذف «${isolate(title)}»؟`,
  deleteText: 'يتوقف رابطه عن العمل فورًا لدى الجميع. يمكنك التراجع خلال لحظات.',
  keep: 'الاحتفاظ به',
  deleting: 'جارٍ الحذف…',
  deleted: (title) => `حُذف «${isolate(title)}».`,
  undo: 'تراجع',
  undoing: 'جارٍ الاستعادة…',
  restored: (title) => `استُعيد «${isolate(title)}».`,
  close: 'إغلاق',
  renamed: 'تغيّر الاسم',
  thumbnailChanged: 'تغيّرت الصورة المصغّرة',

  notChanged: 'لم يتغيّر الفيديو.',
  notDeleted: 'لم يُحذف الفيديو.',
  notRestored: 'لم يُستعَد الفيديو.',
  pictureKind: 'اختر صورة بصيغة JPEG أو PNG أو WebP.',
  pictureTooLarge: 'اختر صورة لا يزيد حجمها على 4\u00A0ميغابايت.',
}
