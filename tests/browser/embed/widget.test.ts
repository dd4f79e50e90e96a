import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { recorderEventNames } from '../../../src/contract/events.js'
import { videoLinksFixture } from '../../../src/testing/index.js'
import { createWorld } from './world.js'

type Heard = [name: string, data: unknown]

function listen({ widget }: ReturnType<typeof createWorld>): Heard[] {
  const heard: Heard[] = []
  for (const name of recorderEventNames) widget.on(name, (data) => heard.push([name, data]))
  return heard
}

const video = videoLinksFixture()
const links = {
  preview_url: video.previewUrl,
  recorded_url: video.recordedUrl,
  embed_url: video.embedUrl,
  thumbnail_url: video.thumbnailUrl,
  thumbnail_play_url: video.thumbnailPlayUrl,
  token: video.token,
}

/** The developer's console, which stays quiet in the run's own output. */
function quietConsole() {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  onTestFinished(() => warn.mockRestore())
  return warn
}

describe('hippoWidget', () => {
  it('says the documented events with the documented payloads in order', () => {
    const world = createWorld({ durationMs: 12_340, video: () => video })
    const heard = listen(world)
    world.widget.startRecording({})
    world.engine.grant()
    world.engine.paused()
    world.engine.resumed()
    world.widget.stopRecording()
    world.engine.stopped()
    world.engine.uploaded()
    world.button('Submit')?.click()
    world.engine.submitted()
    expect(heard).toEqual([
      ['record_initiated', expect.objectContaining({ ...links, asset_id: expect.anything() })],
      ['record_started', undefined],
      ['record_paused', undefined],
      ['record_resumed', undefined],
      ['record_stopped', undefined],
      ['source_uploaded', undefined],
      ['video_submitted', { media_duration: 12.34 }],
    ])
  })

  it('has many listeners for one event, keeps them apart, and ignores names it does not know', () => {
    const world = createWorld()
    const [first, second, never] = [vi.fn<() => void>(), vi.fn<() => void>(), vi.fn<() => void>()]
    world.widget.on('record_started', first)
    world.widget.on('record_started', second)
    world.widget.on('no_such_event', never)
    Reflect.apply(world.widget.on, null, ['record_started', 'not a function'])
    world.widget.startRecording()
    world.engine.grant()
    expect(first).toHaveBeenCalledOnce()
    expect(second).toHaveBeenCalledOnce()
    expect(never).not.toHaveBeenCalled()
  })

  it('reads the seven keys and the vendor’s further ones, and leaves out what makes no sense', () => {
    const world = createWorld()
    world.widget.startRecording({
      screenRecord: false,
      audio: false,
      webCam: true,
      systemAudio: false,
      resolution: '1080',
      separateLayer: true,
      initiator: 'a page',
      webcamPosition: 'top-right',
      webcamShape: 'rectangle',
      webcamSize: 'enormous',
      maxRecordingTime: '90',
      showMarkupTools: true,
    })
    expect(world.engine.commands[0]).toMatchObject({
      config: {
        screen: false,
        microphone: false,
        camera: true,
        systemAudio: false,
        resolution: 1080,
        separateLayer: true,
        initiator: 'a page',
        cameraPosition: 'top-right',
        cameraShape: 'rectangle',
        maxSeconds: 90,
      },
    })
    expect(JSON.stringify(world.engine.commands[0])).not.toMatch(/enormous|showMarkupTools/)
  })

  it('records all four sources where none is named', () => {
    const world = createWorld()
    world.button('Start recording')?.click()
    expect(world.engine.commands[0]).toMatchObject({
      config: { screen: true, camera: true, microphone: true, systemAudio: true },
    })
  })

  it('says record_error for a configuration that cannot be read', () => {
    const warn = quietConsole()
    const world = createWorld()
    const heard = listen(world)
    world.widget.startRecording({ webCam: 'yes' })
    expect(heard).toEqual([
      ['record_error', { reason: expect.any(String), error: expect.stringContaining('configuration') }],
    ])
    expect(world.engine.commands).toEqual([])
    expect(String(warn.mock.calls)).toContain('webCam')
  })

  it('tells whoever starts over a take in review that it did not, and lets a running take run', () => {
    const warn = quietConsole()
    const world = createWorld()
    const heard = listen(world)
    world.widget.startRecording()
    world.engine.grant()
    world.widget.startRecording()
    expect(heard.map(([name]) => name)).not.toContain('record_error')
    world.widget.stopRecording()
    world.engine.stopped()
    world.widget.startRecording()
    expect(heard.at(-1)).toEqual(['record_error', { reason: 'NO_DATA_AVAILABLE', error: expect.any(String) }])
    expect(warn).toHaveBeenCalledTimes(2)
  })

  it('puts the link into the host’s input once it is submitted, and says input and change', () => {
    const world = createWorld()
    const heard: string[] = []
    for (const type of ['input', 'change']) world.input.addEventListener(type, () => heard.push(type))
    world.widget.startRecording()
    world.engine.grant()
    world.widget.stopRecording()
    world.engine.stopped()
    expect(world.input.value).toBe('')
    world.button('Submit')?.click()
    world.engine.submitted()
    expect(world.input.value).toMatch(/^https?:.*\/video\/play\//)
    expect(heard).toEqual(['input', 'change'])
  })

  it('finds a host element that comes later', async () => {
    const world = createWorld()
    document.querySelector('#hv-generic-embed-input')?.remove()
    const late = document.createElement('div')
    late.id = 'hv-generic-embed-input'
    onTestFinished(() => late.remove())
    document.body.append(late)
    await expect.poll(() => world.button('Start recording')).not.toBeNull()
  })

  it('drops credentials from import(), with one warning that names no value', async () => {
    const warn = quietConsole()
    const world = createWorld()
    const heard = listen(world)
    const params = { email: 'owner@example.com', api_key: 'not-for-a-browser', title: 'A clip' }
    world.widget.import(params)
    world.widget.import(params)
    expect(warn).toHaveBeenCalledOnce()
    expect(String(warn.mock.calls[0])).toMatch(/email and api_key/)
    expect(String(warn.mock.calls[0])).not.toMatch(/owner@|not-for-a-browser/)
    world.client.data.imports['6001'] = {
      status: 'ready',
      videoId: '6001',
      video: { ...video, videoId: '6001', shareUrl: video.recordedUrl },
      durationMs: 5000,
    }
    world.widget.import({ ...params, URL: 'https://media.example.com/clip.mp4' })
    await expect.poll(() => heard.map(([name]) => name)).toContain('import_complete')
    expect(heard[0]).toEqual(['import_progress', { operation: 'started' }])
    expect(heard.at(-1)).toEqual([
      'import_complete',
      expect.objectContaining({ share_url: video.recordedUrl, media_duration: 5 }),
    ])
    expect(world.input.value).toBe(video.recordedUrl)
    expect(JSON.stringify(world.client.calls)).not.toMatch(/owner@|not-for-a-browser/)
  })
})
