/** Room for one take at a time among all recorders that share it: there is one screen and one camera. */
export interface RecordingSlot {
  /** Whether `owner` has it now; a slot that another one has is not given away. */
  take(owner: object): boolean
  free(owner: object): void
}

/** Makes a slot; an engine makes one and gives it to each of its recorders. */
export function createRecordingSlot(): RecordingSlot {
  let holder: object | null = null
  return {
    take(owner) {
      holder ??= owner
      return holder === owner
    },
    free(owner) {
      if (holder === owner) holder = null
    },
  }
}
