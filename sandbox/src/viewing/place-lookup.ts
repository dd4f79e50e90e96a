import { open, type Response } from 'maxmind'
import * as v from 'valibot'
import { countryName, unknownPlace, type Place } from './place.js'

/** Finds the place of an address; null where nothing is known. */
export type PlaceLookup = (address: string) => Place | null

const text = v.optional(v.string())
const names = v.optional(v.object({ names: v.optional(v.object({ en: text })) }))

/** MaxMind's own shape: names by language, nested. */
const nested = v.object({
  city: names,
  country: names,
  subdivisions: v.optional(v.array(v.object({ names: v.optional(v.object({ en: text })) }))),
})

/** The shape of the freely redistributable files: plain columns. */
const flat = v.object({ city: text, state1: text, country_code: text })

/** Opens an mmdb file with cities, of either shape. */
export async function openPlaceLookup(file: string): Promise<PlaceLookup> {
  const reader = await open<Response>(file)
  return (address) => {
    try {
      return placeOfRecord(reader.get(address))
    } catch {
      // Not an address, or one of a family that the file does not hold.
      return null
    }
  }
}

/** Reads one record of an mmdb file; null where it names no place. */
export function placeOfRecord(record: unknown): Place | null {
  const place = fromFlat(record) ?? fromNested(record) ?? unknownPlace
  return (place.city ?? place.region ?? place.country) ? place : null
}

function fromFlat(record: unknown): Place | null {
  const result = v.safeParse(flat, record)
  if (!result.success) return null
  const { city, state1, country_code: code } = result.output
  if (!city && !state1 && !code) return null
  return { city: city || null, region: state1 || null, country: countryName(code || null) }
}

function fromNested(record: unknown): Place | null {
  const result = v.safeParse(nested, record)
  if (!result.success) return null
  const { city, country, subdivisions } = result.output
  return {
    city: city?.names?.en ?? null,
    region: subdivisions?.[0]?.names?.en ?? null,
    country: country?.names?.en ?? null,
  }
}
