import type { ReactElement, SVGProps } from 'react'

export type IconProps = SVGProps<SVGSVGElement>

export function Icon(props: IconProps): ReactElement {
  return <svg className="hippo-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false" {...props} />
}

/** Apart from the other icons: what says that a part has not come is loaded at once. */
export function WarningIcon(props: IconProps): ReactElement {
  return (
    <Icon {...props}>
      <path d="M12 4 2.5 20h19zM12 10v4.5M12 17.2v.1" />
    </Icon>
  )
}
