import { cleanup, render } from '@testing-library/react'
import { createElement, type ReactElement, type ReactNode } from 'react'
import { afterEach, expect, it } from 'vitest'

interface Conformance {
  /** The component's own class, which a given one joins. */
  className: string
  /** Wraps the component in what it needs: a provider, a scope. */
  wrap: (children: ReactNode) => ReactElement
  /** Words to change, and the text that then must be on the screen (in its text or a label). */
  labels: { overrides: object; text: string }
}

/**
 * What every component promises: `className` joins, `style` and any other attribute reach the root, `ref` is the
 * root, `render` replaces it with an element or a function, `labels` changes the words, and `data-state` shows.
 *
 * @param make renders the component with the given props added.
 */
export function describeConformance(
  make: (props: Record<string, unknown>) => ReactElement,
  { className, wrap, labels }: Conformance,
): void {
  const root = async (props: Record<string, unknown>): Promise<HTMLElement> => {
    const view = render(wrap(make({ 'data-testid': 'root', ...props })))
    return view.findByTestId('root')
  }

  afterEach(cleanup)

  it('joins className with its own', async () => {
    const element = await root({ className: 'mine' })
    expect(element).toHaveClass(className, 'mine')
  })

  it('passes style and any other attribute to the root', async () => {
    const element = await root({ style: { marginTop: 7 }, id: 'chosen', 'data-mine': 'yes' })
    expect(element).toHaveStyle({ marginTop: '7px' })
    expect(element).toHaveAttribute('id', 'chosen')
    expect(element).toHaveAttribute('data-mine', 'yes')
  })

  it('gives its root to ref', async () => {
    const ref: { current: HTMLElement | null } = { current: null }
    const element = await root({ ref })
    expect(ref.current).toBe(element)
  })

  it('says its state on the root', async () => {
    expect((await root({})).dataset.state).toBeTruthy()
  })

  it('renders the element it is given', async () => {
    const element = await root({ render: createElement('article', { title: 'given', className: 'theirs' }) })
    expect(element.tagName).toBe('ARTICLE')
    expect(element).toHaveAttribute('title', 'given')
    expect(element).toHaveClass(className, 'theirs')
  })

  it('renders by the function it is given, with props and state', async () => {
    const element = await root({
      render: (props: Record<string, unknown>, state: unknown) =>
        createElement('aside', { ...props, 'data-seen': typeof state }),
    })
    expect(element.tagName).toBe('ASIDE')
    expect(element).toHaveClass(className)
    expect(element).toHaveAttribute('data-seen', 'object')
  })

  it('speaks the words it is given', async () => {
    const view = render(wrap(make({ labels: labels.overrides })))
    const found = await Promise.any([view.findAllByText(labels.text), view.findAllByLabelText(labels.text)])
    expect(found.length).toBeGreaterThan(0)
  })
}
