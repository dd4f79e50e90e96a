import { loadLabels } from 'react-hippo-video'
import { show } from './look.js'

/** Whether stories are looked over in every look, instead of in their own alone. */
export const isEveryLook: boolean = Boolean(import.meta.env.STORYBOOK_EVERY_LOOK)

const looks = [
  { theme: 'dark', locale: 'en' },
  { theme: 'light', locale: 'ar' },
  { theme: 'dark', locale: 'ar' },
] as const

const painted = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))

/** After a story was played: what axe finds in what it left behind, dark and from right to left. */
export async function inEveryLook({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> {
  if (!isEveryLook) return
  const { default: axe } = await import('axe-core')
  const still = document.createElement('style')
  // A colour on its way to another is neither.
  still.textContent = '* { transition: none !important }'
  document.head.append(still)
  const findings: string[] = []
  try {
    for (const { theme, locale } of looks) {
      show({ theme, locale, words: await loadLabels(locale) })
      await painted()
      const { violations } = await axe.run(canvasElement, { rules: { region: { enabled: false } } })
      for (const { id, nodes } of violations) {
        for (const { html, failureSummary } of nodes) {
          findings.push(`${theme} ${locale}, ${id}: ${html}\n${failureSummary}`)
        }
      }
    }
  } finally {
    show(null)
    still.remove()
  }
  if (findings.length > 0) throw new Error(findings.join('\n\n'))
}
