type Children = (Node | string)[]

/** Makes an element with its attributes and children. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string> = {},
  children: Children = [],
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value)
  made.append(...children)
  return made
}

/** Makes a button that says what it does. */
export function button(kind: string, label: string, onClick: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', class: kind }, [label])
  made.addEventListener('click', onClick)
  return made
}
