// The style sheet in its two forms, bundled from one file per component.
import { bundle, transform } from 'lightningcss'

// Versions that know light-dark() and layers, so that both are kept as written.
const targets = { chrome: 123 << 16, safari: (17 << 16) | (5 << 8), firefox: 120 << 16 }

/** In layers, at no specificity: whatever a page writes outside of layers wins. */
export function layeredSheet(filename) {
  return bundle({ filename, minify: true, targets }).code.toString()
}

/** Tokens and themes stand on no element of ours, and anything of the page's own wins over them. */
const isOfTheme = (selector) => /data-hippo-theme|"kind":"(root|host)"/.test(JSON.stringify(selector))

/**
 * Without layers, for pages with a reset outside of them: it would win over any layer. Each rule weighs as one class,
 * so that it wins over a reset of elements, and a class of the page that is loaded later wins over it.
 */
export function unlayeredSheet(filename) {
  const flat = layeredSheet(filename)
    .replace(/@layer [\w., ]+;/g, '')
    // A query that always holds is dropped by what follows, with its braces.
    .replace(/@layer [\w.]+\{/g, '@media all{')
  const { code } = transform({
    filename: 'styles.unlayered.css',
    code: Buffer.from(flat),
    minify: true,
    targets,
    visitor: {
      Selector: (selector) =>
        isOfTheme(selector)
          ? selector
          : [
              { type: 'pseudo-class', kind: 'root' },
              { type: 'combinator', value: 'descendant' },
              ...selector,
            ],
    },
  })
  return code.toString()
}
