import type { ArgTypes } from '@storybook/react-vite'
import type { Choice, Described, Member } from './types.js'

type InputType = ArgTypes[string]

/** What the plugin has given to a component or a hook. */
export interface Referenced {
  reference?: Pick<Described, 'sentence' | 'members'>
  /** Of a component that a story brings itself. */
  __docgenInfo?: { description?: string }
}

function typeOf(choice: Choice, text: string): InputType['type'] {
  switch (choice.kind) {
    case 'enum':
      return { name: 'enum', value: choice.values }
    case 'array':
      return { name: 'array', value: { name: 'other', value: text } }
    case 'object':
      return { name: 'object', value: {} }
    case 'other':
      return { name: 'other', value: text }
    default:
      return { name: choice.kind }
  }
}

function argTypeOf({ name, type, detail, required, sentence, choice, group, ...rest }: Member): InputType {
  const control = group || choice.kind === 'other' ? { control: false as const } : {}
  return {
    name,
    description: sentence,
    type: { ...(typeOf(choice, type) as object), required } as InputType['type'],
    ...control,
    table: {
      type: { summary: type, detail },
      ...(rest.default ? { defaultValue: { summary: rest.default } } : {}),
      ...(group ? { category: group } : {}),
    },
  }
}

/** The table of a component or a hook; that of Storybook’s own reader lacks whatever is inherited. */
export function extractArgTypes(component: Referenced): ArgTypes | null {
  const members = component.reference?.members
  if (!members) return null
  return Object.fromEntries(
    members.map((member) => [`${member.group ?? ''}${member.name}`, argTypeOf(member)]),
  )
}

/** What a page says below the component’s name. */
export const extractComponentDescription = (component: Referenced | undefined): string =>
  component?.reference?.sentence ?? component?.__docgenInfo?.description ?? ''
