import type { ReactElement, ReactNode } from 'react'

function Icon({ children }: { children: ReactNode }): ReactElement {
  return (
    <svg className="hippo-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {children}
    </svg>
  )
}

export const dropIcon: ReactElement = (
  <Icon>
    <path d="M12 15V4.5M7.5 8.5 12 4l4.5 4.5M4 15.5v2A2.5 2.5 0 0 0 6.5 20h11a2.5 2.5 0 0 0 2.5-2.5v-2" />
  </Icon>
)

export const filmIcon: ReactElement = (
  <Icon>
    <rect x="3.5" y="5" width="17" height="14" rx="2.5" />
    <path d="m10 9.2 4.6 2.8-4.6 2.8Z" />
  </Icon>
)

export const readyIcon: ReactElement = (
  <Icon>
    <circle cx="12" cy="12" r="8.5" />
    <path d="m8.5 12.2 2.4 2.4 4.8-5" />
  </Icon>
)
