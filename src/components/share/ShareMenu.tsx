'use client'

import { type ReactElement, useId } from 'react'
import type { ShareForm, UseShareLinkResult } from '../../hooks/useShareLink.js'
import { MoreIcon } from '../icons.js'

export interface ShareMenuProps {
  share: UseShareLinkResult
  /** Name of the button that opens it. */
  label: string
  words: Record<Exclude<ShareForm, 'link'>, string>
}

/** The other ways to copy a video, behind one button. Renders a `<div>` with a button and its popover. */
export function ShareMenu({ share, label, words }: ShareMenuProps): ReactElement {
  const id = useId()
  return (
    <div className="hippo-share-menu">
      <button
        type="button"
        className="hippo-button hippo-share-menu-button"
        data-kind="quiet"
        aria-label={label}
        popoverTarget={id}
      >
        <MoreIcon />
      </button>
      <fieldset id={id} popover="auto" className="hippo-menu" aria-label={label}>
        {share.forms.map(
          (form) =>
            form !== 'link' && (
              <button
                key={form}
                {...share.getCopyProps(form)}
                className="hippo-button"
                popoverTarget={id}
                popoverTargetAction="hide"
              >
                {words[form]}
              </button>
            ),
        )}
      </fieldset>
    </div>
  )
}
