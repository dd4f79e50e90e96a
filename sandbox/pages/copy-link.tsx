import { type ReactElement, useEffect, useState } from 'react'

/** Copies by selection where the clipboard may not be used: on plain http, away from this machine. */
function copyBySelection(text: string): boolean {
  const field = document.createElement('textarea')
  field.value = text
  document.body.append(field)
  field.select()
  const copied = document.execCommand('copy')
  field.remove()
  return copied
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyBySelection(text)
  }
}

const words = { idle: 'Copy link', copied: 'Link copied', failed: 'Copy it from the address bar' }

/** Button that copies the link to share, and says that it did. */
export function CopyLink({ url }: { url: string }): ReactElement {
  const [state, setState] = useState<keyof typeof words>('idle')
  useEffect(() => {
    if (state === 'idle') return
    const timer = setTimeout(() => setState('idle'), 2500)
    return () => clearTimeout(timer)
  }, [state])
  const onClick = () => void copy(url).then((copied) => setState(copied ? 'copied' : 'failed'))
  return (
    <button type="button" className="hippo-button" data-state={state} onClick={onClick}>
      <span aria-live="polite">{words[state]}</span>
    </button>
  )
}
