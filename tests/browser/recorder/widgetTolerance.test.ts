import { afterEach, describe, expect, it } from 'vitest'
import { follow, untilStatus } from '../../support/follow.js'
import { vendorDouble, vendorDoubleUrl, vendorWindow } from '../../support/vendorDouble.js'
import { asked, begun, createRecorder, fireStart } from './widgetStage.js'

/** What the newer recorder says in place of the documented links. */
function details(): Record<string, unknown> {
  const { recorded_url: playUrl, preview_url: embedPreviewUrl, ...rest } = vendorDouble().urls()
  return { ...rest, play_url: playUrl, embed_preview_url: embedPreviewUrl }
}

const finer = [
  ['WEBCAM_NOT_FOUND', 'camera_missing', 'WEBCAM_PERMISSION_DENIED'],
  ['WEBCAM_READ_ERROR', 'camera_busy', 'WEBCAM_PERMISSION_DENIED'],
  ['WEBCAM_READ_TIMEOUT', 'camera_busy', 'WEBCAM_PERMISSION_DENIED'],
  ['SYSTEM_WEBCAM_PERMISSION_DENIED', 'camera_denied', 'WEBCAM_PERMISSION_DENIED'],
  ['SYSTEM_SCREEN_PERMISSION_DENIED', 'screen_denied', 'SCREEN_PERMISSION_DENIED'],
  ['SCREEN_NOT_READABLE_ERROR', 'surface_not_capturable', 'TAB_CANNOT_BE_RECORDED'],
  ['CREATE_RECORD_AUTH_ERROR', 'unauthorized', 'CREATE_VIDEO_REQUEST_FAILED'],
] as const

const numbers = [
  [1001, 'camera_denied'],
  [1003, 'camera_missing'],
  [1007, 'camera_busy'],
  [1101, 'screen_denied'],
  [1103, 'surface_not_capturable'],
] as const

describe('finer reasons', () => {
  it.each(finer)('%s is %s, and %s to who knows the documented ten', async (given, code, reason) => {
    const recorder = await begun()
    const heard = follow(recorder)
    vendorDouble().fire('record_error', { reason: given, error: 'words' })
    expect(recorder.get().state).toMatchObject({ status: 'failed', error: { code }, reason })
    expect(heard.events).toEqual([{ type: 'record_error', reason, detail: `${given}: words` }])
  })

  it.each(numbers)('the newer permission_error %i is %s', async (number, code) => {
    const recorder = await begun()
    vendorDouble().fire('record_error', { name: 'permission_error', message: 'words', code: number })
    expect(recorder.get().state).toMatchObject({ status: 'failed', error: { code } })
  })

  it('USER_ABORT is no failure: the take is cancelled once', async () => {
    const recorder = await begun()
    const heard = follow(recorder)
    vendorDouble().fire('record_error', { reason: 'USER_ABORT', error: '' })
    vendorDouble().fire('record_aborted')
    expect(recorder.get().state.status).toBe('cancelled')
    expect(heard.names()).toEqual(['record_aborted'])
  })
})

describe('payloads', () => {
  it('may be JSON, or an event around them', async () => {
    const recorder = await begun()
    const { fire, urls } = vendorDouble()
    fire('record_initiated', JSON.stringify(urls()))
    fire('record_started')
    expect(recorder.get()).toMatchObject({
      state: { status: 'recording' },
      video: { token: expect.any(String) },
    })
    fire('record_stopped', 'undefined')
    fire('video_submitted', new CustomEvent('hippo', { detail: { media_duration: 4 } }))
    expect(recorder.get().state).toEqual({ status: 'submitted', durationMs: 4000 })
  })

  it('may be one bare word', async () => {
    const recorder = await begun()
    vendorDouble().fire('record_error', 'SCREEN_PERMISSION_DENIED')
    expect(recorder.get().state).toMatchObject({ error: { code: 'screen_denied' } })
  })

  it('may be a bare number', async () => {
    const recorder = await begun()
    const heard = follow(recorder)
    vendorDouble().fire('import_progress', 40)
    vendorDouble().fire('import_failed', 'too large')
    expect(heard.events).toEqual([
      { type: 'import_progress', operation: 'uploading', percent: 40 },
      { type: 'import_failed', reason: 'too large' },
    ])
  })
})

describe('newer names', () => {
  it('record_details brings the links, at any time', async () => {
    const recorder = await begun()
    const heard = follow(recorder)
    const { fire } = vendorDouble()
    fire('record_initiated', { recording_configuration: { screen: true } })
    fire('record_started')
    expect(recorder.get()).toMatchObject({ state: { status: 'recording' }, video: null })
    fire('record_stopped', { generic: true })
    expect(heard.names()).toEqual([])
    fire('record_details', details())
    expect(recorder.get()).toMatchObject({
      state: { status: 'review' },
      video: { token: expect.any(String) },
    })
    expect(heard.names()).toEqual(['record_initiated', 'record_started', 'record_stopped'])
    fire('preprocess_complete', {})
    fire('video_title_updated', { title: 'Another' })
    fire('something_new_in_2027', 7)
    fire('video_submitted', details())
    expect(recorder.get().state).toEqual({ status: 'submitted', durationMs: null })
    expect(heard.codes()).toEqual([])
  })

  it('a take that the newer widget sets up by itself is not ours', async () => {
    const recorder = await begun()
    fireStart()
    vendorDouble().fire('record_stopped')
    vendorDouble().fire('record_initiated', { recording_configuration: {} })
    recorder.start()
    expect(recorder.get().state).toMatchObject({ status: 'failed', error: { code: 'recording_in_progress' } })
    vendorDouble().fire('record_aborted')
  })

  it('record_clicked_but_no_permission is told, and leaves the take where it is', async () => {
    const recorder = await begun()
    const heard = follow(recorder)
    vendorDouble().fire('record_clicked_but_no_permission')
    expect(heard.codes()).toEqual(['screen_denied'])
    expect(recorder.get().state.status).toBe('requesting')
    fireStart()
    expect(recorder.get().state.status).toBe('recording')
  })

  it('a failed import in both spellings is told once', async () => {
    const recorder = await begun()
    const heard = follow(recorder)
    const { fire } = vendorDouble()
    fire('import_failed', { reason: 'too large' })
    fire('import_error', { name: 'size_limit_exceeded', code: 1202, message: 'too large' })
    fire('import_progress', { operation: 'started' })
    fire('import_cancelled_by_user')
    expect(heard.names()).toEqual(['import_failed', 'import_progress', 'import_failed'])
  })

  it('a widget that throws at them is used all the same', async () => {
    const recorder = await begun({ picky: true })
    expect(vendorDouble().calls.on).toHaveLength(13)
    fireStart()
    expect(recorder.get().state.status).toBe('recording')
  })
})

describe('a widget that never says that it stopped', () => {
  it('leaves the take in review with the error, and is still heard later', async () => {
    const recorder = await begun({}, { stopTimeoutMs: 30 })
    fireStart()
    const heard = follow(recorder)
    recorder.stop()
    await untilStatus(recorder, 'review')
    expect(recorder.get().state).toMatchObject({ durationMs: null, because: { code: 'widget_silent' } })
    expect(heard.codes()).toEqual(['widget_silent'])
    vendorDouble().fire('record_stopped')
    expect(heard.names()).toEqual(['record_stopped'])
    vendorDouble().fire('video_submitted', { media_duration: 5 })
    expect(recorder.get().state).toEqual({ status: 'submitted', durationMs: 5000 })
  })

  it('fails a take that had not begun, and stops what begins after all', async () => {
    const recorder = await begun({}, { stopTimeoutMs: 30 })
    recorder.stop()
    await untilStatus(recorder, 'failed')
    expect(recorder.get().state).toMatchObject({ error: { code: 'empty_recording' } })
    fireStart()
    expect(vendorDouble().calls.stopRecording).toBe(2)
    expect(recorder.get().state.status).toBe('failed')
  })

  it('is let go of by a recorder that was disposed of meanwhile', async () => {
    const recorder = await begun({}, { stopTimeoutMs: 30 })
    fireStart()
    recorder.dispose()
    await untilStatus(recorder, 'review')
    // Until then the widget's upload is somebody's to follow.
    vendorDouble().fire('source_uploaded')
    expect(document.querySelector('#hv-generic-embed-input')).toBeNull()
  })
})

describe("the page's field", () => {
  let host: HTMLElement | null = null
  const heard: string[] = []

  function addHost(): HTMLInputElement {
    host = document.createElement('div')
    host.id = 'hv-generic-embed-input'
    const input = document.createElement('input')
    for (const name of ['input', 'change']) input.addEventListener(name, () => heard.push(name))
    host.append(input)
    document.body.append(host)
    return input
  }

  afterEach(() => {
    host?.remove()
    heard.length = 0
  })

  it('receives the link when the take has stopped', async () => {
    const input = addHost()
    await begun()
    const { recorded_url: url } = fireStart()
    expect(input.value).toBe('')
    vendorDouble().fire('record_stopped')
    await expect.poll(() => input.value).toBe(url)
    vendorDouble().fire('video_submitted', { media_duration: 1 })
    await Promise.resolve()
    expect(heard).toEqual(['input', 'change'])
    expect(document.querySelectorAll('#hv-generic-embed-input')).toHaveLength(1)
  })

  it('receives the link of the next take too', async () => {
    const input = addHost()
    const recorder = await begun()
    fireStart()
    vendorDouble().fire('record_stopped')
    await expect.poll(() => input.value).toContain('tok-')
    recorder.start()
    await asked(2)
    const { recorded_url: url } = fireStart()
    vendorDouble().fire('record_stopped')
    await expect.poll(() => input.value).toBe(url)
  })

  it("keeps what the vendor's script has written", async () => {
    const input = addHost()
    const recorder = await begun({ fillsField: true })
    fireStart()
    vendorDouble().fire('record_stopped')
    await Promise.resolve()
    expect(input.value).toMatch(/by=script$/)
    recorder.dispose()
    expect(host?.isConnected).toBe(true)
  })

  it('is made where the page has none, unseen, and goes with the last recorder', async () => {
    const first = await begun()
    const second = createRecorder({})
    const made = document.querySelector<HTMLElement>('#hv-generic-embed-input')
    expect(made?.checkVisibility()).toBe(false)
    expect(made?.querySelector('input')?.type).toBe('text')
    fireStart()
    vendorDouble().fire('record_stopped')
    vendorDouble().fire('source_uploaded')
    second.start()
    first.dispose()
    expect(made?.isConnected).toBe(true)
    second.dispose()
    expect(made?.isConnected).toBe(false)
  })
})

describe('a script whose widget went away', () => {
  it('is loaded anew by the next take', async () => {
    const src = vendorDoubleUrl({ variant: 'replace' })
    const recorder = createRecorder({ src, timeoutMs: 5000 })
    recorder.start()
    await asked()
    vendorDouble().fire('record_aborted')
    delete vendorWindow().hippoWidget
    delete vendorWindow().__vendorDouble
    recorder.start()
    await asked()
    expect(vendorDouble().runs).toBe(1)
    expect(Array.from(document.scripts).filter((script) => script.src === src)).toHaveLength(1)
    fireStart()
    expect(recorder.get()).toMatchObject({ take: 2, state: { status: 'recording' } })
  })
})

describe('imports beside takes', () => {
  it("give source_uploaded to who waits for it: a take's bytes go first", async () => {
    const recorder = await begun()
    const { fire } = vendorDouble()
    fireStart()
    fire('record_stopped')
    fire('import_progress', { operation: 'started' })
    fire('source_uploaded')
    expect(recorder.get().upload).toEqual({ status: 'complete' })
    const heard = follow(recorder)
    fire('source_uploaded')
    expect(heard.names()).toEqual([])
  })
})
