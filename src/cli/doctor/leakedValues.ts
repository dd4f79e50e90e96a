import { type Finding, mask, placeIn, type TextFile } from './finding.js'
import { isSecret, type Variable } from './variables.js'

/** A secret as it may stand in a script, in an address, or in JSON. */
function spellings(value: string): string[] {
  return [...new Set([value, encodeURIComponent(value), JSON.stringify(value).slice(1, -1)])]
}

/** Finds the values of secret variables in what is sent to browsers; once per file and variable. */
export function findLeakedValues(files: readonly TextFile[], variables: readonly Variable[]): Finding[] {
  const secrets = new Map<string, string>()
  for (const each of variables)
    if (isSecret(each) && !secrets.has(each.value)) secrets.set(each.value, each.name)
  return files.flatMap((file) =>
    [...secrets].flatMap(([value, name]): Finding[] => {
      const at = spellings(value)
        .map((spelling) => file.text.indexOf(spelling))
        .find((found) => found >= 0)
      if (at === undefined) return []
      return [
        {
          check: 'leaked_value',
          message: `The value of ${name} stands in the build (${mask(value)}).`,
          hint: 'Read it on the server alone: createHippoServer({ credentials }). Then revoke this one: whoever has the page has it.',
          ...placeIn(file, at),
        },
      ]
    }),
  )
}
