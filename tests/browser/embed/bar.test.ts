import { page, userEvent } from 'vitest/browser'
import { beforeEach, describe, expect, it } from 'vitest'
import { axeFindings } from '../axe.js'
import { createWorld } from './world.js'

describe('the control bar', () => {
  beforeEach(() => page.viewport(1000, 600))

  it('comes with a take and goes with it, from and back to the record button', async () => {
    const world = createWorld()
    expect(world.bar()).toBeNull()
    world.button('Start recording')?.focus()
    await userEvent.keyboard('{Enter}')
    expect(world.words()).toContain('Your browser is asking')
    world.engine.countdown(3)
    expect(world.words()).toContain('Starting in 3')
    world.button('Cancel')?.focus()
    await userEvent.keyboard('{Escape}')
    expect(world.bar()).toBeNull()
    expect(document.activeElement?.localName).toBe('hippo-record')
  })

  it('keeps the keyboard where the next step is', async () => {
    const world = createWorld()
    world.widget.startRecording()
    expect(world.bar()?.activeElement).toBe(world.button('Cancel'))
    world.engine.grant()
    expect(world.bar()?.activeElement).toBe(world.button('Stop recording'))
    world.button('Pause')?.focus()
    await userEvent.keyboard('{Enter}')
    world.engine.paused()
    expect(world.bar()?.activeElement).toBe(world.button('Pause'))
    expect(world.button('Pause')?.ariaPressed).toBe('true')
    world.button('Stop recording')?.focus()
    await userEvent.keyboard('{Enter}')
    world.engine.stopped()
    await userEvent.tab()
    expect(['Discard', 'Record again', 'Submit']).toContain(world.bar()?.activeElement?.textContent)
  })

  it('takes Escape for itself only while it waits', async () => {
    const world = createWorld()
    world.widget.startRecording()
    world.engine.grant()
    await userEvent.keyboard('{Escape}')
    expect(world.words()).toContain('Recording')
  })

  it('offers to try again, and says that what was recorded is kept', () => {
    const world = createWorld({ startIn: 'recording' })
    world.engine.fail('finish_failed', { kept: true })
    expect(world.bar()?.querySelector('[role=alert]')?.textContent).toContain('The server could not be told')
    expect(world.words()).toContain('Your recording is kept')
    world.button('Try again')?.click()
    expect(world.engine.commands.at(-1)).toMatchObject({ type: 'retry' })
  })

  it('says how safe the take is', () => {
    const world = createWorld({ startIn: 'review', progress: { producedBytes: 100, sentBytes: 0 } })
    world.engine.progress({ producedBytes: 100, sentBytes: 63 })
    world.engine.tell({ type: 'upload', upload: { status: 'uploading' } })
    expect(world.words()).toContain('Uploading 63%')
    world.engine.uploadRetrying('network')
    expect(world.words()).toContain('Connection lost, trying again')
    world.engine.uploaded()
    expect(world.words()).toContain('All saved')
  })

  it('lets nothing of the page’s style in', () => {
    const style = document.createElement('style')
    style.textContent =
      '* { color: rgb(1, 2, 3) !important; font-size: 40px } button { background: lime !important }'
    document.head.append(style)
    const world = createWorld({ startIn: 'recording' })
    const stop = world.button('Stop recording')
    const { backgroundColor, fontSize } = getComputedStyle(stop ?? document.body)
    style.remove()
    expect(backgroundColor).not.toBe('rgb(0, 255, 0)')
    expect(fontSize).toBe('14px')
  })

  it.each(['requesting', 'countdown', 'recording', 'paused', 'review', 'submitted', 'failed'] as const)(
    'has nothing that axe finds while %s',
    async (startIn) => {
      createWorld({ startIn, upload: { status: 'complete' } })
      const bar = document.querySelector('hippo-recorder')
      expect(bar && (await axeFindings(bar))).toEqual([])
    },
  )
})
