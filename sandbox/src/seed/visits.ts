import type { Random } from './random.js'

const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)'
const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)'
const phone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X)'
const tablet = 'Mozilla/5.0 (iPad; CPU OS 17_6 like Mac OS X)'
const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0'
const safari = 'AppleWebKit/605.1.15 (KHTML, like Gecko)'

/** What people watch with, and how often. */
const agents = [
  [28, `${windows} ${chrome} Safari/537.36`],
  [20, `${mac} ${chrome} Safari/537.36`],
  [10, `${mac} ${safari} Version/18.4 Safari/605.1.15`],
  [8, `${windows} ${chrome} Safari/537.36 Edg/141.0.0.0`],
  [6, `Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:143.0) Gecko/20100101 Firefox/143.0`],
  [3, `Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0`],
  [12, `${phone} ${safari} Version/18.5 Mobile/15E148 Safari/604.1`],
  [9, `Mozilla/5.0 (Linux; Android 15; Pixel 9) ${chrome} Mobile Safari/537.36`],
  [4, `${tablet} ${safari} Version/17.6 Safari/604.1`],
] as const

/** A link scanner: comes with nearly every mail. */
export const scannerAgent = 'Mozilla/5.0 (compatible; LinkPreviewBot/2.1; +https://bot.example.com/)'

/** City, region, country code as a proxy writes them; null where it cannot tell. */
const places = [
  [14, 'Houston', 'Texas', 'US'],
  [10, 'London', 'England', 'GB'],
  [9, 'Berlin', 'Land Berlin', 'DE'],
  [8, 'Bengaluru', 'Karnataka', 'IN'],
  [7, 'Chennai', 'Tamil Nadu', 'IN'],
  [6, 'Sydney', 'New South Wales', 'AU'],
  [6, 'Toronto', 'Ontario', 'CA'],
  [5, 'São Paulo', 'São Paulo', 'BR'],
  [5, 'Naples', 'Campania', 'IT'],
  [4, 'Zürich', 'Zurich', 'CH'],
  [4, 'Oslo', 'Oslo', 'NO'],
  [4, 'Nairobi', 'Nairobi County', 'KE'],
  [3, 'Osaka', 'Osaka', 'JP'],
  [9, null, null, null],
] as const

const referrers = [
  [40, null],
  [22, 'https://mail.example.com/'],
  [12, 'https://intranet.example.org/wiki/start'],
  [9, 'https://chat.example.com/channels/general'],
  [8, 'https://news.example.net/launches/'],
  [5, 'https://crm.example.com/deals#open'],
  [4, 'https://search.example.com/'],
] as const

/** What a person keeps from visit to visit. */
export interface Habits {
  userAgent: string
  place: { city: string; region: string; country: string } | null
  address: string
}

/** Gives a person a machine, a place and an address of a documentation range. */
export function inventHabits(random: Random): Habits {
  const [, city, region, country] = pickWeighted(random, places)
  const network = random.pick(['192.0.2', '198.51.100', '203.0.113'])
  return {
    userAgent: pickWeighted(random, agents)[1],
    place: city === null ? null : { city, region, country },
    address: random.chance(0.08)
      ? `2001:db8:${random.int(1, 0xffff).toString(16)}::${random.int(1, 0xffff).toString(16)}`
      : `${network}.${random.int(1, 254)}`,
  }
}

export function inventReferrer(random: Random): string | null {
  return pickWeighted(random, referrers)[1]
}

function pickWeighted<Row extends readonly [number, ...unknown[]]>(
  random: Random,
  rows: readonly Row[],
): Row {
  const row = rows[random.weighted(rows.map(([weight]) => weight))]
  if (!row) throw new Error('There is nothing to pick from.')
  return row
}

/** The request headers of such a visit, as they would arrive through a proxy that tells the place. */
export function headersOf({ userAgent, place, address }: Habits): Headers {
  const headers = new Headers({ 'user-agent': userAgent, 'x-forwarded-for': address })
  if (place === null) return headers
  // Header values are bytes: a city beyond Latin letters goes as UTF-8.
  headers.set('cf-ipcity', Buffer.from(place.city).toString('latin1'))
  headers.set('cf-region', Buffer.from(place.region).toString('latin1'))
  headers.set('cf-ipcountry', place.country)
  return headers
}
