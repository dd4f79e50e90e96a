/** How many letters of a text are looked at. */
const reach = 18
/** Texts are ordered by so many bits at a time. */
const digitBits = 16

interface Alphabet {
  /** By character code: the place of its letter, 0 where it does not count. */
  places: Uint16Array
  /** How many bits a place takes. */
  bits: number
}

/** The characters of these texts as the collator orders them; capitals and accents share a place. */
function alphabetOf(texts: readonly string[], collator: Intl.Collator): Alphabet {
  const isUsed = new Uint8Array(1 << 16)
  for (const text of texts) {
    for (let at = 0; at < text.length; at += 1) isUsed[text.charCodeAt(at)] = 1
  }
  const used: string[] = []
  for (let code = 0; code < isUsed.length; code += 1) if (isUsed[code]) used.push(String.fromCharCode(code))
  const { compare } = new Intl.Collator(collator.resolvedOptions().locale, { sensitivity: 'base' })
  const places = new Uint16Array(1 << 16)
  let count = 0
  let last = ''
  for (const character of used.sort(compare)) {
    if (compare(last, character) !== 0) count += 1
    places[character.charCodeAt(0)] = count
    last = character
  }
  return { places, bits: Math.max(1, Math.ceil(Math.log2(count + 1))) }
}

/** The beginning of each text as numbers of sixteen bits: those of all texts, then the next of all texts, and so on. */
function digitsOf(texts: readonly string[], { places, bits }: Alphabet): Uint16Array[] {
  const perDigit = Math.floor(digitBits / bits)
  const digits = Array.from({ length: Math.ceil(reach / perDigit) }, () => new Uint16Array(texts.length))
  for (let index = 0; index < texts.length; index += 1) {
    const text = texts[index] ?? ''
    let at = 0
    for (const digit of digits) {
      let value = 0
      for (let left = perDigit; left > 0; left -= 1) {
        let place = 0
        while (place === 0 && at < text.length) {
          place = places[text.charCodeAt(at)] ?? 0
          at += 1
        }
        value = (value << bits) | place
      }
      digit[index] = value
      if (at >= text.length) break
    }
  }
  return digits
}

type Order = Uint32Array<ArrayBuffer>

/** Takes the order over into one by a digit; equals stay as they were. */
function byDigit(order: Order, digit: Uint16Array): Order {
  const starts = new Uint32Array((1 << digitBits) + 1)
  for (let index = 0; index < digit.length; index += 1) {
    const after = (digit[index] ?? 0) + 1
    starts[after] = (starts[after] ?? 0) + 1
  }
  // As where texts have ended.
  if (starts[1] === digit.length) return order
  for (let at = 1; at < starts.length; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0)
  const next = new Uint32Array(order.length)
  for (let place = 0; place < order.length; place += 1) {
    const index = order[place] ?? 0
    const value = digit[index] ?? 0
    const at = starts[value] ?? 0
    next[at] = index
    starts[value] = at + 1
  }
  return next
}

/**
 * The places of texts in about the order of a collator, letter by letter and without asking it about any two of them:
 * right but for what it tells apart by more than letters, or by several at once. Sorting what is nearly in order takes
 * one comparison each in place of seventeen for a hundred thousand.
 */
export function roughOrder(texts: readonly string[], collator: Intl.Collator): number[] {
  let order: Order = new Uint32Array(texts.length)
  for (let index = 0; index < order.length; index += 1) order[index] = index
  for (const digit of digitsOf(texts, alphabetOf(texts, collator)).toReversed()) order = byDigit(order, digit)
  return Array.from(order)
}
