/** What a control may offer; `other` has none. */
export type Choice =
  | { kind: 'boolean' | 'string' | 'number' | 'function' | 'array' | 'object' | 'other' }
  | { kind: 'enum'; values: (string | number)[] }

/** One prop, parameter, option or field of a result. */
export interface Member {
  name: string
  /** As it is written in the source; cut where it is long, and then whole in `detail`. */
  type: string
  /** The declarations that `type` names, where they are ours and short. */
  detail?: string
  required: boolean
  sentence: string
  default?: string
  choice: Choice
  /** Where a function has several tables. */
  group?: 'Parameters' | 'Options' | 'Result'
}

/** What an app calls or renders, with all that can be handed to it and comes back. */
export interface Described {
  name: string
  /** The file that defines it. */
  file: string
  sentence: string
  members: Member[]
}
