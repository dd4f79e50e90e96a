import { importingLabels as labels } from '../../labels/importing.js'
import { acceptedFiles } from '../../recorder/import/mediaFile.js'
import type { ImportSource } from '../../recorder/import/types.js'
import { button, element } from '../bar/element.js'

export interface ImportForm {
  element: HTMLElement
  begin(title: string): void
}

/** Asks for a file or an address, and a title. */
export function createImportForm(onSource: (source: ImportSource, title: string) => void): ImportForm {
  const file = element('input', { type: 'file', accept: acceptedFiles, hidden: '' })
  const choose = button('accent', labels.chooseFile, () => file.click())
  choose.autofocus = true
  const limits = element('span', { class: 'soft' }, [labels.limits])
  const zone = element('div', { class: 'file' }, [choose, limits, file])
  const title = element('input', { type: 'text', maxlength: '500', placeholder: labels.videoTitleHint })
  const url = element('input', { type: 'url', required: '', placeholder: labels.urlHint })
  const send = element('button', { type: 'submit' }, [labels.start])
  const form = element('form', {}, [
    zone,
    element('label', {}, [labels.videoTitle, title]),
    element('div', { class: 'line' }, [element('label', {}, [labels.url, url]), send]),
  ])
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? []
    if (chosen) onSource({ file: chosen }, title.value)
    file.value = ''
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    onSource({ url: url.value }, title.value)
  })
  return {
    element: form,
    begin(given) {
      url.value = ''
      title.value = given
    },
  }
}
