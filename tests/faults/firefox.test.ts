import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWorld, rest, until, type World } from '../e2e/world.js'
import { findFirefox, type FirefoxPage, openFirefox } from './firefox/marionette.js'

const path = findFirefox()
if (path === null) {
  process.stderr.write(
    '\nSKIPPED: no Firefox here. Recording in Firefox was NOT checked. Install one (Debian: apt-get install firefox-esr) or give FIREFOX_PATH.\n\n',
  )
}

describe.skipIf(path === null)('Firefox', () => {
  let world: World
  let page: FirefoxPage

  beforeAll(async () => {
    world = await createWorld()
    page = await openFirefox(path ?? '')
  })
  afterAll(async () => {
    await page?.close()
    await world?.close()
  })

  const text = (selector: string): Promise<unknown> =>
    page.evaluate(`return document.querySelector(${JSON.stringify(selector)})?.textContent ?? null`)

  /** What a person would see there. */
  async function tell(cause: unknown): Promise<never> {
    throw new Error(`Firefox shows: ${String(await text('.hippo-recorder'))}`, { cause })
  }

  /** Brings the toggles to the sources that are wanted. */
  async function choose(wanted: Record<string, boolean>): Promise<void> {
    for (const [name, on] of Object.entries(wanted)) {
      const mark = await page.evaluate(`
        const toggle = [...document.querySelectorAll('button[aria-pressed]')]
          .find((button) => button.textContent.trim() === '${name}' || button.ariaLabel === '${name}')
        toggle?.setAttribute('data-test', '${name}')
        return toggle?.getAttribute('aria-pressed') ?? null`)
      // A source that this browser does not have needs no hand to be off.
      if (mark !== null && mark !== String(on)) await page.click(`[data-test="${name}"]:not(:disabled)`)
    }
  }

  async function clickNamed(name: string): Promise<void> {
    await until(`the button ${name}`, () =>
      page.evaluate(`
        const button = [...document.querySelectorAll('button')]
          .find((each) => each.ariaLabel === '${name}' || each.textContent.trim() === '${name}')
        for (const each of document.querySelectorAll('[data-now]')) each.removeAttribute('data-now')
        button?.setAttribute('data-now', '')
        return Boolean(button)`),
    ).catch(tell)
    await page.click('[data-now]')
  }

  it('records camera and microphone, and the link plays what was recorded', async () => {
    await page.goto(world.example.url)
    await until('the panel', () => text('.hippo-recorder'))
    await choose({ Screen: false, Camera: true, Mic: true })
    await clickNamed('Start recording')
    // There before the take has ended.
    const link = await until('the link', async () =>
      String(await text('[data-part="link"]')).match(/\S*\/video\/play\/([\w-]+)/),
    )
    const started = Date.now()
    await until('the fourth second', () => Date.now() - started > 4000)
    await clickNamed('Stop recording')
    await until('all of it on the server', async () => /All saved/.test(String(await text('body')))).catch(
      tell,
    )

    await page.goto(link[0].startsWith('http') ? link[0] : `http://${link[0]}`)
    // The built player takes the take as soon as the server has made it playable.
    await until('the picture', () =>
      page.evaluate(`
        const video = document.querySelector('video')
        if (!video) return false
        video.muted = true
        if (video.paused) void video.play().catch(() => {})
        return video.readyState >= 2 && video.videoWidth > 0 && video.currentTime > 0.5`),
    )
    // Test machines have no sound output, where Firefox runs no audio graph: the microphone is recorded as it comes.
    expect(await page.evaluate(`return document.querySelector('video').mozHasAudio`)).toBe(true)
    const list = await rest(world, '/api/v1/me/videos/list', { page: '1' })
    expect(JSON.stringify(list)).toContain(link[1])
  })
})
