import { afterEach, describe, expect, it, vi } from 'vitest'
import { installEmbed } from '../../../src/embed/install.js'
import type { EmbedMethods } from '../../../src/embed/types.js'
import { createWidgetStub, currentWidget, widgetGlobals } from '../../../src/recorder/widget/widgetGlobal.js'

const page = widgetGlobals()

function methods(): EmbedMethods {
  return { startRecording() {}, stopRecording() {}, on() {}, import() {} }
}

afterEach(() => {
  delete page.hippoWidget
  Reflect.deleteProperty(window, Symbol.for('react-hippo-video.embed'))
})

describe('the script in a page', () => {
  it('fills the stub, says so, and calls back in order, also what a callback adds', () => {
    const stub = createWidgetStub()
    page.hippoWidget = stub
    const called: string[] = []
    stub.onLoad(() => {
      called.push(`first, loaded: ${stub.isLoaded}`)
      stub.onLoad(() => called.push('at once'))
    })
    stub.onLoad(() => called.push('second'))
    installEmbed(methods)
    expect(called).toEqual(['first, loaded: true', 'at once', 'second'])
    expect(page.hippoWidget).toBe(stub)
    expect(currentWidget()).not.toBeNull()
    expect(stub.loadedCallbacks).toEqual([])
    stub.onLoad(() => called.push('later'))
    expect(called.at(-1)).toBe('later')
  })

  it('keeps a callback that fails from silencing the next, and reports it', () => {
    const stub = createWidgetStub()
    page.hippoWidget = stub
    const mistake = new Error('a mistake of the page')
    const thrown: unknown[] = []
    const onUncaught = (event: ErrorEvent): void => {
      event.preventDefault()
      thrown.push(event.error)
    }
    window.addEventListener('error', onUncaught)
    const second = vi.fn<() => void>()
    stub.onLoad(() => {
      throw mistake
    })
    stub.onLoad(second)
    installEmbed(methods)
    window.removeEventListener('error', onUncaught)
    expect(second).toHaveBeenCalledOnce()
    expect(thrown).toEqual([mistake])
  })

  it('works without a stub', () => {
    installEmbed(methods)
    expect(currentWidget()).not.toBeNull()
  })

  it('makes one recorder however often it is inserted', () => {
    const create = vi.fn<() => EmbedMethods>(methods)
    const called = vi.fn<() => void>()
    page.hippoWidget = createWidgetStub()
    installEmbed(create)
    const first = currentWidget()
    installEmbed(create)
    expect(currentWidget()).toBe(first)
    const stub = createWidgetStub()
    stub.onLoad(called)
    page.hippoWidget = stub
    installEmbed(create)
    expect(create).toHaveBeenCalledOnce()
    expect(called).toHaveBeenCalledOnce()
    expect(currentWidget()?.startRecording).toBe(first?.startRecording)
  })
})
