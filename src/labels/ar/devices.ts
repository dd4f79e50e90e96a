import type { DevicesLabels } from '../devices.js'

export const devicesLabels: DevicesLabels = {
  camera: 'الكاميرا',
  microphone: 'الميكروفون',
  browserChoice: 'اختيار المتصفح',
  unnamedCamera: (number) => `الكاميرا ${number}`,
  unnamedMicrophone: (number) => `الميكروفون ${number}`,
  namesHidden: 'ستظهر الأسماء هنا بعد السماح بالوصول.',
  gone: 'غير متصل الآن',
  cameraFixed: 'لا يمكن تغييرها قبل انتهاء هذا التسجيل.',
  silent: 'لا يُسمع أي صوت',

  switchSurface: 'تبديل',
  switchSurfaceName: 'تبديل ما تتم مشاركته',

  bubble: 'صورتك في الفيديو',
  bubbleKind: 'صورة قابلة للتحريك',
  bubbleHint: 'اسحبها أو حرّكها بمفاتيح الأسهم؛ ومع مفتاح Shift تتحرك مسافة أبعد.',
  bubbleAt: (across, down) => `${across} من اليسار، ${down} من الأعلى`,

  ask: 'سيطلب المتصفح إذنك أولًا',
  asksFor: (sources) => `سيطلب الوصول إلى ${sources} لتظهر في الفيديو. لا يُستخدم أي شيء قبل البدء.`,
  asksForScreen: (sources) =>
    `سيسألك عمّا تريد مشاركته، ويطلب الوصول إلى ${sources} لتظهر في الفيديو. لا يُستخدم أي شيء قبل البدء.`,
  yourCamera: 'الكاميرا',
  yourMicrophone: 'الميكروفون',
  cameraDenied: 'الكاميرا محظورة في هذه الصفحة',
  microphoneDenied: 'الميكروفون محظور في هذه الصفحة',
  bothDenied: 'الكاميرا والميكروفون محظوران في هذه الصفحة',
  allowAgain: 'افتح الإعدادات بجانب عنوان الصفحة واسمح بالوصول ثم ابدأ. أو سجّل من دونهما.',
}
