import * as v from 'valibot'

type Numeric = string | number

/** A finite number, or decimal text of one, as some servers print fractions. */
export const numeric: v.GenericSchema<Numeric, number> = v.pipe(
  v.union([
    v.number(),
    v.pipe(v.string(), v.regex(/^\s*-?\d+(?:\.\d+)?\s*$/, 'a number'), v.transform(Number)),
  ]),
  v.finite(),
)

/** How often something happened. A negative or broken count is refused: no honest figure can be made of it. */
export const count: v.GenericSchema<Numeric, number> = v.pipe(numeric, v.safeInteger(), v.minValue(0))

/** Counts pages from 1. */
export const pageNumber: v.GenericSchema<Numeric, number> = v.pipe(numeric, v.safeInteger(), v.minValue(1))

/** 0 to 100. What lies a little outside comes from rounding at the other end, so it is drawn in, not refused. */
export const percent: v.GenericSchema<Numeric, number> = v.pipe(
  numeric,
  v.transform((value) => Math.min(100, Math.max(0, value))),
)

/** Seconds with fractions, read as whole milliseconds. */
export const seconds: v.GenericSchema<Numeric, number> = v.pipe(
  numeric,
  v.minValue(0),
  v.transform((value) => Math.round(value * 1000)),
  v.safeInteger(),
)

/** Milliseconds as the seconds Hippo writes. */
export function encodeSeconds(milliseconds: number): number {
  return milliseconds / 1000
}
