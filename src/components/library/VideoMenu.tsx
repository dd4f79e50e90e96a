'use client'

import { type ReactElement, type ReactNode, useId, useRef } from 'react'
import { moreIcon } from './libraryIcons.js'

/** One thing that can be done with a video: a press, a file to choose, or a link to follow. */
export type VideoCommand = { name: string; icon: ReactNode; label: string } & (
  | { run: (opener: HTMLElement) => void }
  | { accept: string; onFile: (file: File) => void }
  | { href: string }
)

export interface VideoMenuProps {
  commands: readonly VideoCommand[]
  layout: 'bar' | 'menu'
  /** Name of the menu's button, and of the bar. */
  label: string
  /** While something else stands in their place. */
  hidden: boolean
  onOpen: () => void
}

interface CommandProps {
  command: VideoCommand
  /** The popover that closes with a press. */
  menuId?: string
}

function Command({ command, menuId }: CommandProps): ReactElement {
  const input = useRef<HTMLInputElement>(null)
  const { name, icon, label } = command
  if ('href' in command) {
    return (
      <a className="hippo-button" data-command={name} href={command.href} download>
        {icon}
        {label}
      </a>
    )
  }
  return (
    <>
      <button
        type="button"
        className="hippo-button"
        data-command={name}
        popoverTarget={menuId}
        popoverTargetAction={menuId ? 'hide' : undefined}
        onClick={({ currentTarget }) =>
          'run' in command ? command.run(currentTarget) : input.current?.click()
        }
      >
        {icon}
        {label}
      </button>
      {'accept' in command && (
        <input
          ref={input}
          type="file"
          hidden
          accept={command.accept}
          aria-label={label}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? []
            if (file) command.onFile(file)
            // The same picture can then be chosen again.
            currentTarget.value = ''
          }}
        />
      )}
    </>
  )
}

/** What can be done with one video, in a row or behind one button. Renders a `<fieldset>`, in a `<div>` with its button. */
export function VideoMenu({ commands, layout, label, hidden, onOpen }: VideoMenuProps): ReactElement {
  const id = useId()
  if (layout === 'bar') {
    return (
      <fieldset className="hippo-video-commands" aria-label={label} hidden={hidden}>
        {commands.map((command) => (
          <Command key={command.name} command={command} />
        ))}
      </fieldset>
    )
  }
  return (
    <div className="hippo-video-menu" hidden={hidden}>
      <button
        type="button"
        className="hippo-button hippo-video-menu-button"
        data-kind="quiet"
        aria-label={label}
        popoverTarget={id}
      >
        {moreIcon}
      </button>
      <fieldset
        id={id}
        popover="auto"
        className="hippo-menu"
        aria-label={label}
        onToggle={(event) => event.newState === 'open' && onOpen()}
      >
        {commands.map((command) => (
          <Command key={command.name} command={command} menuId={id} />
        ))}
      </fieldset>
    </div>
  )
}
