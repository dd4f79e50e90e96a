/** One row, as every library in the run is given it. */
export interface Person {
  videoId: string
  name: string
  email: string
  ip: null
  location: null
  lastViewed: { at: number; raw: string; precision: 'minute' }
  percentPlayed: number
  views: number
  device: null
  os: null
  browser: null
  referrer: null
}

const given = ['Amara', 'Élodie', 'Björn', 'Chiara', 'Dmitri', 'Zoë', 'Farid', 'Grace', 'Hiroshi', 'Íñigo']
const starts = ['Al', 'Ber', 'Cas', 'Dör', 'Es', 'Fer', 'Gál', 'Hol', 'Im', 'Jør', 'Kan', 'Lin', 'Mac', 'Nor']
const middles = ['a', 'e', 'i', 'o', 'u', 'an', 'en', 'in', 'on', 'ar', 'er', 'ir', 'ö', 'ei']
const ends = [
  'berg',
  'dal',
  'feld',
  'ga',
  'holm',
  'ić',
  'kov',
  'lund',
  'mann',
  'nez',
  'quist',
  'son',
  'ström',
  'ton',
]

/** Numbers that look like chance and are the same in every run. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}

/** Invented people; about two in three names are held by one person alone. They come as an answer from a server does. */
export function people(count: number): Person[] {
  const next = chance(20_260_101)
  const one = (list: readonly string[]): string => list[Math.floor(next() * list.length)] ?? ''
  const first = (): string =>
    next() < 0.5 ? one(given) : `${one(starts)}${one(middles)}${one(['na', 'ra', 's'])}`
  const rows = Array.from({ length: count }, (_, at): Person => {
    const lastAt = 1_735_689_600_000 + Math.floor(next() * 525_600) * 60_000
    return {
      videoId: '988',
      name: `${first()} ${one(starts)}${one(middles)}${one(ends)}`,
      email: `viewer${at}@example.com`,
      ip: null,
      location: null,
      lastViewed: { at: lastAt, raw: new Date(lastAt).toISOString(), precision: 'minute' },
      percentPlayed: Math.floor(next() * 101),
      views: 1 + Math.floor(next() * 400),
      device: null,
      os: null,
      browser: null,
      referrer: null,
    }
  })
  return JSON.parse(JSON.stringify(rows)) as Person[]
}
