import { formatPercent } from '../../labels/formatPercent.js'
import { recorderLabels as labels } from '../../labels/recorder.js'
import type { RecorderSnapshot, UploadProgress } from '../../recorder/types.js'
import { sentenceOf } from './sentence.js'

export type BarAction = 'cancel' | 'pause' | 'stop' | 'discard' | 'retake' | 'retry' | 'submit' | 'close'

/** What the bar shows. */
export interface BarView {
  mark: 'wait' | 'recording' | 'paused' | 'good' | 'warn' | number
  headline: string
  /** Whether the recorded time stands beside the headline. */
  timed: boolean
  detail: string
  /** Something is not as asked, and recording goes on. */
  notice: string
  actions: readonly BarAction[]
  /** What most people do next: it takes the focus where the button before it went away. */
  next: BarAction
  /** The link to the video, once it is submitted. */
  link: string | null
}

type Part = Pick<BarView, 'mark' | 'headline' | 'next'> & Partial<BarView>

/** The bar for a recorder's state; null where there is nothing to show. */
export function viewOf(snapshot: RecorderSnapshot, progress: UploadProgress): BarView | null {
  const part = partOf(snapshot, progress)
  return part && { timed: false, detail: '', notice: '', link: null, actions: [part.next], ...part }
}

function partOf(snapshot: RecorderSnapshot, progress: UploadProgress): Part | null {
  const { state, upload, video } = snapshot
  const saved = savedOf(snapshot, progress)
  switch (state.status) {
    case 'idle':
    case 'cancelled':
      return null
    case 'requesting':
      return { mark: 'wait', headline: labels.asking, detail: labels.askingHint, next: 'cancel' }
    case 'countdown':
      return {
        mark: state.remaining,
        headline: labels.countdown(state.remaining, String(state.remaining)),
        next: 'cancel',
      }
    case 'recording':
    case 'paused':
      return {
        mark: state.status,
        headline: labels.status[state.status],
        timed: true,
        detail: saved,
        notice: noticeOf(snapshot),
        actions: ['pause', 'stop'],
        next: 'stop',
      }
    case 'stopping':
      return { mark: 'wait', headline: labels.stopping, timed: true, actions: [], next: 'submit' }
    case 'review':
      return {
        mark: upload.status === 'failed' ? 'warn' : 'good',
        headline: labels.status.review,
        timed: true,
        detail: saved,
        notice: state.because ? sentenceOf(state.because) : '',
        actions: ['discard', 'retake', ...(upload.status === 'failed' ? (['retry'] as const) : []), 'submit'],
        next: 'submit',
      }
    case 'submitting':
      return { mark: 'wait', headline: labels.submitting, detail: saved, actions: [], next: 'close' }
    case 'submitted':
      return {
        mark: upload.status === 'failed' ? 'warn' : 'good',
        headline: labels.submitted,
        detail: saved,
        link: video?.recordedUrl ?? null,
        actions: upload.status === 'failed' ? ['retry', 'close'] : ['close'],
        next: 'close',
      }
    case 'failed': {
      const mark = 'warn'
      const headline = sentenceOf(state.error)
      const isKept = upload.status !== 'none'
      if (isKept) return { mark, headline, detail: labels.kept, actions: ['discard', 'retry'], next: 'retry' }
      return state.error.retryable
        ? { mark, headline, actions: ['retry', 'close'], next: 'retry' }
        : { mark, headline, next: 'close' }
    }
    default:
      return state satisfies never
  }
}

/** How safe the take is. */
function savedOf({ state, upload }: RecorderSnapshot, { producedBytes, sentBytes }: UploadProgress): string {
  switch (upload.status) {
    case 'none':
      return ''
    case 'uploading': {
      if (state.status === 'recording' || state.status === 'paused') return labels.saving
      const percent = producedBytes > 0 ? Math.min(99, (100 * sentBytes) / producedBytes) : 0
      return labels.uploading(formatPercent(percent, 'en'))
    }
    case 'retrying':
      return labels.uploadRetrying
    case 'complete':
      return labels.uploadComplete
    case 'failed':
      return sentenceOf(upload.error)
    default:
      return upload satisfies never
  }
}

function noticeOf({ warnings }: RecorderSnapshot): string {
  const last = warnings.at(-1)
  return last ? labels.warnings[last.code] : ''
}
