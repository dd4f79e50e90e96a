/** What a log line may carry: flat facts, never a key, ticket or query string. */
export type LogFields = Record<string, string | number | boolean | null | undefined>

/** Writes one JSON object per line. */
export interface Log {
  info(event: string, fields?: LogFields): void
  warn(event: string, fields?: LogFields): void
  error(event: string, fields?: LogFields): void
}

/** Makes a log whose lines go to `write` (standard output unless told otherwise). */
export function createLog(write: (line: string) => void = toStandardOutput): Log {
  const at =
    (level: string) =>
    (event: string, fields: LogFields = {}): void => {
      write(JSON.stringify({ time: new Date().toISOString(), level, event, ...fields }))
    }
  return { info: at('info'), warn: at('warn'), error: at('error') }
}

function toStandardOutput(line: string): void {
  process.stdout.write(`${line}\n`)
}
