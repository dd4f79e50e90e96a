import type { ReadState } from '../../hooks/useReadState.js'

/** Whether an answer is on its way: the value of `aria-busy`. */
export function isBusy(state: ReadState | { status: 'empty'; refreshing: boolean }): boolean {
  if (state.status === 'loading') return true
  return state.status === 'error' ? state.retrying : state.refreshing
}
