import type { ReactElement } from 'react'
import { Icon, type IconProps } from './WarningIcon.js'

export { WarningIcon } from './WarningIcon.js'

export function HelpIcon(props: IconProps): ReactElement {
  return (
    <Icon {...props}>
      <circle cx="12" cy="12" r="9" />
      <path d="M9.6 9.4a2.5 2.5 0 1 1 3.6 2.3c-.8.4-1.2.9-1.2 1.8M12 16.6v.1" />
    </Icon>
  )
}

export function PinIcon(props: IconProps): ReactElement {
  return (
    <Icon {...props}>
      <path d="M12 21s-6.5-5.6-6.5-11a6.5 6.5 0 0 1 13 0c0 5.4-6.5 11-6.5 11Z" />
      <circle cx="12" cy="10" r="2.3" />
    </Icon>
  )
}

export function ChevronIcon(props: IconProps): ReactElement {
  return (
    <Icon {...props}>
      <path d="m9 6 6 6-6 6" />
    </Icon>
  )
}

export function PlayIcon(props: IconProps): ReactElement {
  return (
    <Icon {...props}>
      <path d="M8 5.5v13l11-6.5Z" fill="currentColor" />
    </Icon>
  )
}

export function ReplayIcon(props: IconProps): ReactElement {
  return (
    <Icon {...props}>
      <path d="M5 5v4.5h4.5M5.4 9.5A7.5 7.5 0 1 1 4.5 13" />
    </Icon>
  )
}

export function OpenIcon(props: IconProps): ReactElement {
  return (
    <Icon {...props}>
      <path d="M9 6h9v9M18 6 6.5 17.5" />
    </Icon>
  )
}

export function CheckIcon(props: IconProps): ReactElement {
  return (
    <Icon {...props}>
      <path d="m5 12.5 4.5 4.5L19 7.5" />
    </Icon>
  )
}

export function PauseIcon(props: IconProps): ReactElement {
  return (
    <Icon {...props}>
      <path d="M9 5.5v13M15 5.5v13" />
    </Icon>
  )
}

export function LinkIcon(props: IconProps): ReactElement {
  return (
    <Icon {...props}>
      <path d="M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1" />
    </Icon>
  )
}

export function MoreIcon(props: IconProps): ReactElement {
  return (
    <Icon {...props}>
      <path d="M5.5 12h.01M12 12h.01M18.5 12h.01" strokeWidth="3" />
    </Icon>
  )
}
