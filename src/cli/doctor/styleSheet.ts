import { type Finding, findingAtLarge, type TextFile } from './finding.js'

/** Classes that any component brings; storage keys and ids begin with `hippo-` too. */
const inScript =
  /["'`\s]hippo-(?:button|card|title|soft|message|input|field|icon|player|record|recorder|share|progress|visually-hidden)(?![a-z])/
const asRule = /\.hippo-[a-z]|--hippo-surface\s*:/
const linked = /react-hippo-video[^"'`\s]*styles\.css/

/** Finds that components are used and their style sheet is not. */
export function findMissingStyles(files: readonly TextFile[]): Finding[] {
  const scripts = files.filter(({ path }) => /\.[cm]?js$/.test(path))
  if (!scripts.some(({ text }) => inScript.test(text))) return []
  const isStyled = files.some(
    ({ path, text }) => !path.endsWith('.map') && (asRule.test(text) || linked.test(text)),
  )
  if (isStyled) return []
  return [
    findingAtLarge(
      'missing_styles',
      'Components of react-hippo-video are used, and no style sheet of the build has their rules.',
      "Import it once, where the app begins: import 'react-hippo-video/styles.css'.",
    ),
  ]
}
