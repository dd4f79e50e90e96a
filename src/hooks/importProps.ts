import type {
  ButtonHTMLAttributes,
  ChangeEvent,
  DragEvent,
  FormEvent,
  FormHTMLAttributes,
  HTMLAttributes,
  InputHTMLAttributes,
} from 'react'
import type { HippoError } from '../core/error.js'
import { acceptedFiles, mediaTypeOf } from '../recorder/import/index.js'
import type { ImportProgress } from './importProgress.js'
import type {
  ImportCapabilities,
  ImportSource,
  VideoImportSnapshot,
  VideoImportStatus,
} from './importTypes.js'

/** What is held over the drop zone: nothing, what can be imported, or something else. */
export type FileDrag = 'none' | 'accepted' | 'refused'

/** Props of what files are dropped on. */
export interface ImportDropZoneProps extends Pick<
  HTMLAttributes<HTMLElement>,
  'onDragEnter' | 'onDragOver' | 'onDragLeave' | 'onDrop'
> {
  /** What is held over the zone, to style by. */
  'data-drag': FileDrag
  /** The import’s status, to style by. */
  'data-state': VideoImportStatus
}

/** An import as React sees it: its state, what is around it, and the commands. */
export interface UseImportVideoResult extends VideoImportSnapshot {
  /** `source`: files and addresses are taken here. `window`: a button opens the vendor's own import window. */
  kind: ImportCapabilities['kind']
  /** Whether a running import can be cancelled from here. */
  canCancel: boolean
  /** How far the bytes are; null before and after they move. */
  progress: ImportProgress | null
  /** What is held over the drop zone. */
  drag: FileDrag
  /** How many of the files chosen last were left out, as one is imported at a time. */
  ignoredFiles: number
  /** What is wrong with the address that was submitted last. */
  urlError: HippoError | null
  /** Begins an import. What cannot be imported fails at once. Of the kind `window` it is given nothing. */
  start: (source?: ImportSource, title?: string) => void
  /** Stops, and takes the video away on the server; refused without `canCancel`. */
  cancel: () => void
  /** After a failure: goes on where it stopped. */
  retry: () => void
  /** Back to the beginning from an end. */
  reset: () => void
  /** Spread on what files are dropped on. */
  getDropZoneProps: () => ImportDropZoneProps
  /** Spread on an `<input>`: choosing a file begins the import. */
  getFileInputProps: () => InputHTMLAttributes<HTMLInputElement>
  /** Spread on the `<form>` around the address: submitting it checks, then begins. */
  getUrlFormProps: () => FormHTMLAttributes<HTMLFormElement>
  /** Spread on the `<input>` of the address. */
  getUrlInputProps: () => InputHTMLAttributes<HTMLInputElement>
  /** Spread on the `<button>` that opens the import window, where `kind` is `window`. */
  getWindowButtonProps: () => ButtonHTMLAttributes<HTMLButtonElement>
}

type Import = Omit<
  UseImportVideoResult,
  'getDropZoneProps' | 'getFileInputProps' | 'getUrlFormProps' | 'getUrlInputProps' | 'getWindowButtonProps'
> & {
  startFiles: (files: readonly File[]) => void
  /** Whether the address was fit to begin with. */
  startUrl: (url: string) => boolean
  clearUrlError: () => void
  setDrag: (drag: FileDrag) => void
}

const open: ReadonlySet<VideoImportStatus> = new Set<VideoImportStatus>([
  'idle',
  'ready',
  'failed',
  'cancelled',
])

/** What a drag holds, as far as a browser says before the drop: types, and often not even those. */
function judge({ dataTransfer }: DragEvent): FileDrag | null {
  if (!dataTransfer.types.includes('Files')) return null
  const files = [...dataTransfer.items].filter((item) => item.kind === 'file')
  const unfit = files.length > 0 && files.every(({ type }) => type !== '' && !mediaTypeOf({ name: '', type }))
  return unfit ? 'refused' : 'accepted'
}

export function dropZoneProps(videoImport: Import): ImportDropZoneProps {
  const { state, drag, setDrag, startFiles } = videoImport
  const isOpen = open.has(state.status)
  const over = (event: DragEvent): void => {
    const held = judge(event)
    if (held === null) return
    // Without this the browser would leave the page to show the file.
    event.preventDefault()
    event.dataTransfer.dropEffect = isOpen && held === 'accepted' ? 'copy' : 'none'
    if (isOpen) setDrag(held)
  }
  return {
    'data-drag': drag,
    'data-state': state.status,
    onDragEnter: over,
    onDragOver: over,
    onDragLeave(event) {
      const { relatedTarget, currentTarget } = event
      if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setDrag('none')
    },
    onDrop(event) {
      if (judge(event) === null) return
      event.preventDefault()
      setDrag('none')
      if (!isOpen) return
      const files = [...event.dataTransfer.files]
      // With nothing fit among them the first is begun with, and says what is wrong with it.
      const first = files.find((file) => mediaTypeOf(file) !== null) ?? files[0]
      if (first) startFiles([first, ...files.filter((file) => file !== first)])
    },
  }
}

export function fileInputProps({ startFiles }: Import): InputHTMLAttributes<HTMLInputElement> {
  return {
    type: 'file',
    accept: acceptedFiles,
    onChange(event: ChangeEvent<HTMLInputElement>) {
      const files = [...(event.currentTarget.files ?? [])]
      // The same file can then be chosen again.
      event.currentTarget.value = ''
      startFiles(files)
    },
  }
}

export function urlFormProps({ startUrl }: Import): FormHTMLAttributes<HTMLFormElement> {
  return {
    noValidate: true,
    onSubmit(event: FormEvent<HTMLFormElement>) {
      event.preventDefault()
      const field = event.currentTarget.elements.namedItem('url')
      if (field instanceof HTMLInputElement && !startUrl(field.value)) field.focus()
    },
  }
}

export function urlInputProps({ urlError, clearUrlError }: Import): InputHTMLAttributes<HTMLInputElement> {
  return {
    type: 'url',
    name: 'url',
    required: true,
    autoComplete: 'off',
    'aria-invalid': urlError ? true : undefined,
    onInput: urlError ? clearUrlError : undefined,
  }
}

/** Nobody is told when that window is closed, so it can be opened again until something is uploaded. */
export function windowButtonProps({ state, start }: Import): ButtonHTMLAttributes<HTMLButtonElement> {
  const busy = state.status === 'uploading' || state.status === 'processing'
  return { type: 'button', disabled: busy, onClick: () => start() }
}
