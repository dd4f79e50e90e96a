import type { ReactElement, ReactNode } from 'react'

function Icon({ children }: { children: ReactNode }): ReactElement {
  return (
    <svg className="hippo-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {children}
    </svg>
  )
}

export const moreIcon: ReactElement = (
  <Icon>
    <path d="M5.5 12h.01M12 12h.01M18.5 12h.01" strokeWidth="3" />
  </Icon>
)

export const renameIcon: ReactElement = (
  <Icon>
    <path d="m5 19 .8-3.6L15.6 5.6a1.8 1.8 0 0 1 2.5 0l.3.3a1.8 1.8 0 0 1 0 2.5L8.6 18.2ZM13.5 7.7l2.8 2.8" />
  </Icon>
)

export const pictureIcon: ReactElement = (
  <Icon>
    <rect x="3.5" y="5" width="17" height="14" rx="2.5" />
    <path d="m4 17 4.8-5 3.7 3.8 2.7-2.6L20 17.5M15.5 9.2v.1" />
  </Icon>
)

export const frameIcon: ReactElement = (
  <Icon>
    <path d="M4 8.5V6.2A2.2 2.2 0 0 1 6.2 4h2.3M15.5 4h2.3A2.2 2.2 0 0 1 20 6.2v2.3M20 15.5v2.3a2.2 2.2 0 0 1-2.2 2.2h-2.3M8.5 20H6.2A2.2 2.2 0 0 1 4 17.8v-2.3" />
    <circle cx="12" cy="12" r="2.6" />
  </Icon>
)

export const downloadIcon: ReactElement = (
  <Icon>
    <path d="M12 4v10.5M7.5 10.5 12 15l4.5-4.5M4.5 19.5h15" />
  </Icon>
)

export const deleteIcon: ReactElement = (
  <Icon>
    <path d="M4.5 7h15M9.5 7V4.8h5V7M6.5 7l.8 12h9.4l.8-12M10.2 10.5v5M13.8 10.5v5" />
  </Icon>
)

export const gridIcon: ReactElement = (
  <Icon>
    <path d="M4.5 4.5h6v6h-6zM13.5 4.5h6v6h-6zM4.5 13.5h6v6h-6zM13.5 13.5h6v6h-6z" />
  </Icon>
)

export const listIcon: ReactElement = (
  <Icon>
    <path d="M4.5 6.5h3M11 6.5h8.5M4.5 12h3M11 12h8.5M4.5 17.5h3M11 17.5h8.5" />
  </Icon>
)
