import {
  cloneElement,
  createElement,
  type CSSProperties,
  type HTMLAttributes,
  isValidElement,
  type JSX,
  type ReactElement,
} from 'react'

/** Replaces the element a component renders: an element to clone, or a function of props and state. */
export type RenderProp<State> =
  | ReactElement<Record<string, unknown>>
  | ((props: HTMLAttributes<HTMLElement>, state: State) => ReactElement)

type Props = Record<string, unknown>

/** Classes as one attribute. */
export function joinClasses(...names: unknown[]): string | undefined {
  return names.filter(Boolean).join(' ') || undefined
}

/** Ours first, theirs over it: classes are joined, styles merged, both handlers called. */
export function mergeProps(ours: Props, theirs: Props): Props {
  const merged: Props = { ...ours, ...theirs }
  merged.className = joinClasses(ours.className, theirs.className)
  if (ours.style && theirs.style) {
    merged.style = { ...(ours.style as CSSProperties), ...(theirs.style as CSSProperties) }
  }
  for (const [name, own] of Object.entries(ours)) {
    const other = theirs[name]
    if (!/^on[A-Z]/.test(name) || typeof own !== 'function' || typeof other !== 'function') continue
    merged[name] = (...args: unknown[]) => {
      other(...args)
      own(...args)
    }
  }
  return merged
}

/** Renders `tag`, or what `render` makes of it, with the same props either way. */
export function renderElement<State>(
  tag: keyof JSX.IntrinsicElements,
  props: Props,
  render: RenderProp<State> | undefined,
  state: State,
): ReactElement {
  if (typeof render === 'function') return render(props as HTMLAttributes<HTMLElement>, state)
  if (isValidElement<Props>(render)) return cloneElement(render, mergeProps(props, render.props))
  return createElement(tag, props)
}
