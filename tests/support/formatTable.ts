/** 28 March 2026, 23:05 in London: an hour before summer time in Europe, and already tomorrow further east. */
const at = Date.UTC(2026, 2, 28, 23, 5)

/** What is formatted, by the name of the format. */
export const samples = {
  number: 1_234_567.5,
  percent: 84.6,
  bytes: 12_400_000,
  duration: 3_771_000,
  durationInWords: 171_000,
  list: ['A', 'B', 'C'],
  ago: 7_200_000,
  date: at,
  dateTime: at,
} as const

type Row = [locale: string, timeZone: string, texts: Record<keyof typeof samples, string>]

/** What each locale and zone make of it: the same on servers and in browsers, or pages would not hydrate. */
export const formatTable: readonly Row[] = [
  [
    'en',
    'UTC',
    {
      number: '1,234,567.5',
      percent: '85%',
      bytes: '12.4 MB',
      duration: '1:02:51',
      durationInWords: '2 minutes, 51 seconds',
      list: 'A, B, and C',
      ago: '2 hr',
      date: 'Mar 28, 2026',
      dateTime: 'Mar 28, 2026, 11:05 PM',
    },
  ],
  [
    'en-GB',
    'Asia/Kolkata',
    {
      number: '1,234,567.5',
      percent: '85%',
      bytes: '12.4 MB',
      duration: '1:02:51',
      durationInWords: '2 minutes, 51 seconds',
      list: 'A, B and C',
      ago: '2 hrs',
      date: '29 Mar 2026',
      dateTime: '29 Mar 2026, 04:35',
    },
  ],
  [
    'de',
    'Europe/Berlin',
    {
      number: '1.234.567,5',
      percent: '85\u00A0%',
      bytes: '12,4 MB',
      duration: '1:02:51',
      durationInWords: '2 Minuten, 51 Sekunden',
      list: 'A, B und C',
      ago: '2 Std.',
      date: '29.03.2026',
      dateTime: '29.03.2026, 00:05',
    },
  ],
  [
    'de-AT',
    'America/New_York',
    {
      number: '1\u00A0234\u00A0567,5',
      percent: '85\u00A0%',
      bytes: '12,4 MB',
      duration: '1:02:51',
      durationInWords: '2 Minuten, 51 Sekunden',
      list: 'A, B und C',
      ago: '2 Std.',
      date: '28.03.2026',
      dateTime: '28.03.2026, 19:05',
    },
  ],
  [
    'ar',
    'UTC',
    {
      number: '1,234,567.5',
      percent: '85\u200E%\u200E',
      bytes: '12.4 م.ب',
      duration: '1:02:51',
      durationInWords: 'دقيقتان و51 ثانية',
      list: 'A وB وC',
      ago: '2 س',
      date: '\u206828\u200F/03\u200F/2026\u2069',
      dateTime: '\u206828\u200F/03\u200F/2026، 11:05 م\u2069',
    },
  ],
  [
    'ar-EG',
    'Africa/Cairo',
    {
      number: '١٬٢٣٤٬٥٦٧٫٥',
      percent: '٨٥٪\u061C',
      bytes: '١٢٫٤ م.ب',
      duration: '١:٠٢:٥١',
      durationInWords: 'دقيقتان و٥١ ثانية',
      list: 'A وB وC',
      ago: '٢ س',
      date: '\u2068٢٩\u200F/٠٣\u200F/٢٠٢٦\u2069',
      dateTime: '\u2068٢٩\u200F/٠٣\u200F/٢٠٢٦، ١:٠٥ ص\u2069',
    },
  ],
  [
    'ar-u-nu-latn',
    'Asia/Tokyo',
    {
      number: '1,234,567.5',
      percent: '85\u200E%\u200E',
      bytes: '12.4 م.ب',
      duration: '1:02:51',
      durationInWords: 'دقيقتان و51 ثانية',
      list: 'A وB وC',
      ago: '2 س',
      date: '\u206829\u200F/03\u200F/2026\u2069',
      dateTime: '\u206829\u200F/03\u200F/2026، 8:05 ص\u2069',
    },
  ],
]
