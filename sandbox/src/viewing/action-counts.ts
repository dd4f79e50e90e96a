import { actionKinds, type ActionCounts, type ActionKind } from './schema.js'

/** The column that counts a kind of action. */
export function actionColumn<Kind extends ActionKind>(kind: Kind): `a_${Kind}` {
  return `a_${kind}`
}

/** A row's counters before anything was done. */
export function noActions(): ActionCounts {
  return {
    a_annotations: 0,
    a_call_to_actions: 0,
    a_forms: 0,
    a_end_screens: 0,
    a_questions: 0,
    a_comments: 0,
    a_reactions: 0,
    a_replies: 0,
  }
}

/** `no_of_actions`: the sum of the eight. */
export function totalActions(counts: ActionCounts): number {
  return actionKinds.reduce((sum, kind) => sum + counts[actionColumn(kind)], 0)
}
