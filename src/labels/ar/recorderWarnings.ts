import type { RecorderWarningLabels } from '../recorderWarnings.js'

export const recorderWarningLabels: RecorderWarningLabels = {
  microphone_unavailable: 'تعذّر استخدام الميكروفون، لذلك لا يوجد صوتك في التسجيل.',
  camera_unavailable: 'تعذّر استخدام الكاميرا، لذلك لا تظهر في الصورة.',
  system_audio_unavailable: 'تعذّر تسجيل صوت النظام.',
  source_ended: 'توقف أحد أجهزتك. يستمر التسجيل من دونه.',
  separate_layer_unavailable: 'تعذّر تسجيل الكاميرا بجانب الشاشة. يستمر تسجيل الشاشة من دونها.',
  store_nearly_full: 'بقيت مساحة قليلة لحفظ التسجيل. أوقفه قريبًا.',
  microphone_silent: 'لا يُسمع صوت من الميكروفون. تحقق من أنه الميكروفون الصحيح وأنه غير مكتوم.',
  worker_blocked:
    'لا تسمح هذه الصفحة بالعمليات الخلفية: تسجيلك محفوظ، لكن الكاميرا قد لا تظهر مع الشاشة المشتركة.',
  store_not_durable: 'لا يحفظ هذا المتصفح شيئًا على القرص هنا: إذا أُغلق فسيضيع ما لم يُرفع بعد.',
  picture_frozen: 'لم تتغيّر الصورة منذ مدة. تحقق من أن ما تشاركه لا يزال ظاهرًا.',
}
