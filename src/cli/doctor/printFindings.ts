import type { Finding } from './finding.js'

function placeOf({ file, line, column }: Finding): string {
  if (file === null) return ''
  return line === null ? `${file} ` : `${file}:${line}:${column} `
}

/** Findings in words. */
export function printFindings(findings: readonly Finding[], folder: string, files: number): string {
  const looked = `Looked at ${files} ${files === 1 ? 'file' : 'files'} in ${folder}`
  if (findings.length === 0) {
    return `${looked}: no leaked key, the style sheet is there where it is needed, one React, one TanStack Query.\n`
  }
  const list = findings.map((each) => `${placeOf(each)}${each.check}\n  ${each.message}\n  ${each.hint}\n`)
  return `${list.join('\n')}\n${looked}: ${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}.\n`
}
