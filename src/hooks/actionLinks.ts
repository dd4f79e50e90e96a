import type { MouseEvent } from 'react'
import type { ViewerAction, Viewing } from '../tracking/index.js'
import type { OnPlayerAction } from './playerAction.js'
import type { ActionLinkProps } from './videoActions.js'

/** Middle and main button open a link; the others do not. */
const opens = ({ button }: MouseEvent): boolean => button === 0 || button === 1

function link(href: string, press: () => void): ActionLinkProps {
  const onPress = (event: MouseEvent): void => {
    if (opens(event) && event.detail < 2) press()
  }
  return { href, target: '_blank', rel: 'noopener', onClick: onPress, onAuxClick: onPress }
}

/** A link whose press is an action: nobody waits for the server, the link opens in any case. */
export function actionLink(
  href: string,
  viewing: Viewing | null,
  action: () => ViewerAction,
  onAction: OnPlayerAction | undefined,
): ActionLinkProps {
  return link(href, () => {
    const done = action()
    viewing?.act(done).then(
      () => onAction?.(done),
      () => {},
    )
  })
}

/**
 * The call to action's link, which counts by itself. It is completed as it is pressed, by whatever button: each
 * press counts once, and a double click is one.
 */
export function countingLink(url: string, viewing: Viewing | null, pressed: () => void): ActionLinkProps {
  const props = link(url, pressed)
  const complete = (event: { currentTarget: HTMLAnchorElement }): void => {
    event.currentTarget.href = viewing?.ctaHref(url) ?? url
  }
  return {
    ...props,
    onPointerDown: complete,
    onClick(event) {
      complete(event)
      props.onClick(event)
    },
  }
}
