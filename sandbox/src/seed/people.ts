import type { Lead } from '../viewing/lead.js'

const firstNames = [
  ...[
    'Maya',
    'Jonas',
    'Priya',
    'Elena',
    'Tomas',
    'Aisha',
    'Lucas',
    'Hannah',
    'Kenji',
    'Sofia',
    'Omar',
    'Ingrid',
  ],
  ...[
    'Daniel',
    'Chloe',
    'Mateo',
    'Leila',
    'Viktor',
    'Grace',
    'Samuel',
    'Yuki',
    'Nora',
    'Rafael',
    'Amara',
    'Felix',
  ],
  ...['Zoe', 'Arjun', 'Clara', 'Malik', 'Freya', 'Diego', 'Ruth', 'Emil', 'Nadia', 'Oscar', 'Mei', 'Theo'],
  ...['Ada', 'Bruno', 'Salma', 'Ivan'],
]

const lastNames = [
  ...['Okafor', 'Lindqvist', 'Sharma', 'Moreau', 'Novak', 'Rahman', 'Ferreira', 'Becker', 'Tanaka', 'Ricci'],
  ...['Haddad', 'Solberg', 'Whitaker', 'Dubois', 'Vargas', 'Karimi', 'Petrov', 'Ellison', 'Mensah', 'Sato'],
  ...['Halloran', 'Costa', 'Nwosu', 'Keller', 'Marsh', 'Iyer', 'Weber', 'Abebe', 'Dahl', 'Quintero'],
  ...['Adler', 'Janssen', 'Popescu', 'Byrne', 'Chen', 'Laurent', 'Stone', 'Romano', 'Aziz', 'Horvat'],
]

const hosts = ['example.com', 'example.org', 'example.net']

/** Invented people on reserved domains, each another. At most 1,600. */
export function inventPeople(count: number): Lead[] {
  return Array.from({ length: Math.min(count, firstNames.length * lastNames.length) }, (_, at) => {
    const round = Math.floor(at / firstNames.length)
    const first = firstNames[at % firstNames.length] ?? ''
    // Each round shifts the surnames, so that no pair comes twice.
    const last = lastNames[(at + round) % lastNames.length] ?? ''
    const host = hosts[(at * 7 + round) % hosts.length] ?? ''
    return { email: `${first}.${last}@${host}`.toLowerCase(), name: `${first} ${last}` }
  })
}
