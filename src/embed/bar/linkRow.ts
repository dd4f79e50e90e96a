import { recorderLabels as labels } from '../../labels/recorder.js'
import { button, element } from './element.js'

export interface LinkRow {
  element: HTMLElement
  show(link: string | null): void
}

/** The link to the video, with the button that copies it. */
export function linkRow(): LinkRow {
  const anchor = element('a', { target: '_blank', rel: 'noopener' })
  const copy = button('plain', labels.copyLink, () => {
    // Where copying is not allowed the link can still be opened, or copied by hand.
    void navigator.clipboard
      ?.writeText(anchor.href)
      .then(() => (copy.textContent = labels.copied))
      .catch(() => anchor.focus())
  })
  const row = element('div', { class: 'link' }, [anchor, copy])
  row.hidden = true
  return {
    element: row,
    show(link) {
      row.hidden = link === null
      if (link === null || anchor.href === link) return
      anchor.href = link
      anchor.textContent = link.replace(/^https?:\/\//, '')
      copy.textContent = labels.copyLink
    },
  }
}
