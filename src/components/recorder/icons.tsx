import type { ReactNode } from 'react'

interface IconProps {
  children: ReactNode
}

/** Renders an `<svg>` in the colour of the text around it, silent to screen readers. */
function Icon({ children }: IconProps): ReactNode {
  return (
    <svg className="hippo-recorder-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {children}
    </svg>
  )
}

export const screenIcon: ReactNode = (
  <Icon>
    <rect x="3" y="4" width="18" height="12" rx="2" />
    <path d="M8 20h8M12 16v4" />
  </Icon>
)

export const cameraIcon: ReactNode = (
  <Icon>
    <rect x="3" y="6" width="12" height="12" rx="2" />
    <path d="m15 10 6-3v10l-6-3" />
  </Icon>
)

export const microphoneIcon: ReactNode = (
  <Icon>
    <rect x="9" y="3" width="6" height="11" rx="3" />
    <path d="M5.5 11a6.5 6.5 0 0 0 13 0M12 17.5V21" />
  </Icon>
)

export const soundIcon: ReactNode = (
  <Icon>
    <path d="M11 5 6 9H3v6h3l5 4zM16 9a4 4 0 0 1 0 6" />
  </Icon>
)

export const pauseIcon: ReactNode = (
  <Icon>
    <path d="M9 5v14M15 5v14" />
  </Icon>
)

export const resumeIcon: ReactNode = (
  <Icon>
    <path d="M8 5.5v13l10.5-6.5z" />
  </Icon>
)

export const checkIcon: ReactNode = (
  <Icon>
    <path d="M20 6 9 17l-5-5" />
  </Icon>
)

export const warningIcon: ReactNode = (
  <Icon>
    <path d="M12 4 2.8 19.5h18.4zM12 10v4.5M12 17v.01" />
  </Icon>
)

export const microphoneOffIcon: ReactNode = (
  <Icon>
    <path d="M9 9V6a3 3 0 0 1 6 0v5M5.5 11a6.5 6.5 0 0 0 10.8 4.9M18.5 11a6.5 6.5 0 0 1-.6 2.7M12 17.5V21M4 4l16 16" />
  </Icon>
)

export const soundOffIcon: ReactNode = (
  <Icon>
    <path d="M11 5 6 9H3v6h3l5 4zM16 9.5l5 5M21 9.5l-5 5" />
  </Icon>
)

export const switchIcon: ReactNode = (
  <Icon>
    <path d="M4 9h14l-3.5-3.5M20 15H6l3.5 3.5" />
  </Icon>
)

export const floatIcon: ReactNode = (
  <Icon>
    <rect x="3" y="5" width="18" height="14" rx="2" />
    <rect x="12" y="11.5" width="6.5" height="5" rx="1" fill="currentColor" stroke="none" />
  </Icon>
)

export const downloadIcon: ReactNode = (
  <Icon>
    <path d="M12 4v11m-4.5-4L12 15.5 16.5 11M5 19.5h14" />
  </Icon>
)
