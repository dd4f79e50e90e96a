import { parse } from 'bowser'

/** What a viewer watched with. A value that cannot be told is null. */
export interface Agent {
  /** `DESKTOP`, `MOBILE`, `TABLET` or `TV`, as Hippo spells it. */
  device: string | null
  os: string | null
  browser: string | null
  /** A crawler or a link scanner by its own words: kept, never counted. */
  isBot: boolean
}

// Names that a parser of browsers does not know: link previews and the scanners of mail systems.
const scanners =
  /(?<!cu)bot\b|crawl|spider|slurp|preview|scanner|safelinks|barracuda|proofpoint|mimecast|urldefense/i

const unknownAgent: Agent = { device: null, os: null, browser: null, isBot: false }

/** Reads a `User-Agent` header. */
export function readAgent(userAgent: string | null): Agent {
  if (!userAgent) return unknownAgent
  const { browser, os, platform } = parse(userAgent)
  const isBot = platform.type === 'bot' || scanners.test(userAgent)
  return {
    device: isBot ? null : (platform.type?.toUpperCase() ?? null),
    os: os.name === 'macOS' ? 'Macintosh' : os.name || null,
    browser: browser.name || null,
    isBot,
  }
}
