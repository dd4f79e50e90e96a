/** Where a viewer was, as far as a proxy or a database can tell. */
export interface Place {
  city: string | null
  /** State, province: the second part of `Houston, Texas`. */
  region: string | null
  /** In English words. */
  country: string | null
}

export const unknownPlace: Place = { city: null, region: null, country: null }

/** The place as a viewer's row shows it: `Sydney, Australia`. */
export function locationOf({ city, region, country }: Place): string | null {
  return joined(city ?? region, country)
}

/** The place as a report counts it: `Houston, Texas`; without a region, the country stands in. */
export function regionOf({ city, region, country }: Place): string | null {
  return city === null ? joined(region, country) : joined(city, region ?? country)
}

function joined(first: string | null, second: string | null): string | null {
  if (first === null || second === null || first === second) return first ?? second
  return `${first}, ${second}`
}

// What the usual proxies say: Cloudflare, Vercel, CloudFront.
const headerSets = [
  { city: 'cf-ipcity', region: 'cf-region', country: 'cf-ipcountry' },
  { city: 'x-vercel-ip-city', region: 'x-vercel-ip-country-region', country: 'x-vercel-ip-country' },
  {
    city: 'cloudfront-viewer-city',
    region: 'cloudfront-viewer-country-region-name',
    country: 'cloudfront-viewer-country',
  },
]

/** Reads the location headers of a proxy. Only for a proxy that is trusted: anyone can write them. */
export function placeFromHeaders(headers: Headers): Place | null {
  for (const names of headerSets) {
    const place = {
      city: headerText(headers.get(names.city)),
      region: headerText(headers.get(names.region)),
      country: countryName(headerText(headers.get(names.country))),
    }
    if (place.city ?? place.region ?? place.country) return place
  }
  return null
}

/** Proxies write city names percent-encoded or as UTF-8 bytes, which HTTP hands over as Latin-1. */
function headerText(value: string | null): string | null {
  if (!value) return null
  try {
    const plain = value.includes('%') ? decodeURIComponent(value) : value
    const bytes = Buffer.from(plain, 'latin1')
    const utf8 = bytes.toString('utf8')
    return (bytes.toString('latin1') === plain && !utf8.includes('\uFFFD') ? utf8 : plain).trim() || null
  } catch {
    return value.trim() || null
  }
}

const countries = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })

/** The English name of a two-letter code; Cloudflare's codes for "unknown" and "Tor" name no country. */
export function countryName(code: string | null): string | null {
  if (code === null || /^(XX|T1)$/i.test(code)) return null
  if (!/^[a-z]{2}$/i.test(code)) return code
  return countries.of(code.toUpperCase()) ?? null
}
