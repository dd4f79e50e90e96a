import { findBundledTwice } from './bundledTwice.js'
import type { Finding, TextFile } from './finding.js'
import { findInstalledTwice } from './installedTwice.js'
import { findKeyLiterals, findWebhookSecrets } from './keyLiterals.js'
import { findLeakedValues } from './leakedValues.js'
import { findPublicNames } from './publicNames.js'
import { findMissingStyles } from './styleSheet.js'
import { isSecret, parseVariables, type Variable } from './variables.js'

export interface Patient {
  /** The project's folder, where node_modules is looked for. */
  project: string
  files: readonly TextFile[]
  environmentFiles: readonly TextFile[]
  env: Readonly<Record<string, string | undefined>>
}

/** Looks a build over; the worst comes first. */
export function examine({ project, files, environmentFiles, env }: Patient): Finding[] {
  const given: Variable[] = Object.entries(env).map(([name, value]) => ({
    name,
    value: value?.trim() ?? '',
    source: null,
  }))
  const variables = [...environmentFiles.flatMap(parseVariables), ...given]
  const known = new Set(variables.filter(isSecret).map(({ value }) => value))
  return [
    ...findLeakedValues(files, variables),
    ...findKeyLiterals(files, known),
    ...findWebhookSecrets(files, known),
    ...findPublicNames(files, variables),
    ...findMissingStyles(files),
    ...findBundledTwice(files),
    ...findInstalledTwice(project),
  ]
}
