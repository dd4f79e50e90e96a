/** Long enough to be heard as no click, too short to be heard as a fade. */
const fadeSeconds = 0.02

/** A place in the graph where a source is put and taken away, while all that follows stays as it is. */
export interface MixerInput {
  /** False where the graph does not take this track: Firefox resamples nothing. Then all stays as it was. */
  set(track: MediaStreamTrack | null): boolean
  mute(muted: boolean): void
}

/** Leads whatever is put here through one gain to `outputs`. */
export function createInput(context: AudioContext, outputs: AudioNode[], muted: boolean): MixerInput {
  const gain = new GainNode(context, { gain: muted ? 0 : 1 })
  for (const output of outputs) gain.connect(output)
  let source: MediaStreamAudioSourceNode | null = null
  return {
    set(track) {
      let next: MediaStreamAudioSourceNode | null
      try {
        next = track && context.createMediaStreamSource(new MediaStream([track]))
      } catch {
        return false
      }
      source?.disconnect()
      source = next
      source?.connect(gain)
      return true
    },
    mute(muted) {
      const { currentTime } = context
      gain.gain.cancelScheduledValues(currentTime)
      gain.gain.setValueAtTime(gain.gain.value, currentTime)
      gain.gain.linearRampToValueAtTime(muted ? 0 : 1, currentTime + fadeSeconds)
    },
  }
}
