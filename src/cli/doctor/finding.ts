/** What the doctor looks for; the names that `--ignore` takes. */
export const doctorChecks = [
  'leaked_value',
  'key_literal',
  'webhook_secret',
  'public_key_name',
  'missing_styles',
  'bundled_twice',
  'installed_twice',
] as const

export type DoctorCheck = (typeof doctorChecks)[number]

/** Something that is wrong with a build. Never holds a secret. */
export interface Finding {
  check: DoctorCheck
  /** What was found, in a sentence. */
  message: string
  /** What to do. */
  hint: string
  /** Where, as far as there is a place. Lines and columns count from 1. */
  file: string | null
  line: number | null
  column: number | null
}

/** A file of the build, or a file with variables beside it. */
export interface TextFile {
  /** As a person would type it from the project's folder. */
  path: string
  text: string
}

/** Where in a file something begins. */
export function placeIn(file: TextFile, at: number): Pick<Finding, 'file' | 'line' | 'column'> {
  const before = file.text.slice(0, at)
  return {
    file: file.path,
    line: before.split('\n').length,
    column: at - before.lastIndexOf('\n'),
  }
}

const nowhere = { file: null, line: null, column: null }

/** A finding about the whole project. */
export function findingAtLarge(check: DoctorCheck, message: string, hint: string): Finding {
  return { check, message, hint, ...nowhere }
}

/** Enough of a secret to know it by, and never more than a sixth of it. */
export function mask(secret: string): string {
  const shown = secret.length >= 18 ? `${secret.slice(0, 3)}…, ` : ''
  return `${shown}${secret.length} characters`
}
