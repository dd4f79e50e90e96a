import { onTestFinished } from 'vitest'
import { createEmbed } from '../../../src/embed/createEmbed.js'
import type { EmbedMethods } from '../../../src/embed/types.js'
import {
  createFakeClient,
  createFakeEngine,
  type FakeClient,
  type FakeEngine,
  type FakeEngineOptions,
} from '../../../src/testing/index.js'

export interface EmbedWorld {
  widget: EmbedMethods
  engine: FakeEngine
  client: FakeClient
  input: HTMLInputElement
  /** A button of the bar or the host element by its words; null where it is not shown. */
  button(name: string): HTMLElement | null
  /** What the bar says. */
  words(): string
  bar(): ShadowRoot | null
}

function shadowOf(name: string): ShadowRoot | null {
  return document.querySelector(name)?.shadowRoot ?? null
}

/** The embed on a hand-driven engine, with the documented host element in the page. */
export function createWorld(options: FakeEngineOptions = {}): EmbedWorld {
  const host = document.createElement('div')
  host.id = 'hv-generic-embed-input'
  const input = document.createElement('input')
  input.type = 'text'
  host.append(input)
  document.body.append(host)
  const engine = createFakeEngine(options)
  const client = createFakeClient()
  const widget = createEmbed(client, engine)
  onTestFinished(() => {
    host.remove()
    for (const left of document.querySelectorAll('hippo-recorder, hippo-import')) left.remove()
  })
  const visible = (element: HTMLElement): boolean => element.offsetParent !== null
  return {
    widget,
    engine,
    client,
    input,
    bar: () => shadowOf('hippo-recorder'),
    words: () => shadowOf('hippo-recorder')?.querySelector<HTMLElement>('.words')?.innerText ?? '',
    button(name) {
      const roots = ['hippo-recorder', 'hippo-record', 'hippo-import'].map(shadowOf)
      const all = roots.flatMap((root) => Array.from(root?.querySelectorAll('button') ?? []))
      return all.find((each) => (each.ariaLabel ?? each.textContent) === name && visible(each)) ?? null
    },
  }
}
