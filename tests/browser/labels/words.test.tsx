import { act, render, screen } from '@testing-library/react'
import { type ReactNode, StrictMode, Suspense, use } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import { english } from '../../../src/labels/en/index.js'
import { german } from '../../../src/labels/de/index.js'
import { createFormats, loadLabels } from '../../../src/labels/index.js'
import { HippoProvider, useLocalization } from '../../../src/provider/index.js'
import { createFakeClient } from '../../../src/testing/index.js'
import { formatTable, samples } from '../../support/formatTable.js'

const client = createFakeClient()

/** What this browser has and TypeScript's library of these years has not. */
interface DurationFormats {
  DurationFormat: new (
    locale: string,
    options: { style: 'long' },
  ) => { format(duration: { hours: number; minutes: number; seconds: number }): string }
}
const { DurationFormat } = Intl as typeof Intl & DurationFormats

function Words(): ReactNode {
  const { labels, format, dir } = useLocalization('<Words>', english)
  return <p dir={dir}>{`${labels.report.playCount(2, format.number(2))}, ${format.dateTime(0)}`}</p>
}

function Localized({ locale }: { locale: string }): ReactNode {
  const labels = use(loadLabels(locale))
  return (
    <HippoProvider client={client} locale={locale} timeZone="Europe/Berlin" labels={labels}>
      <Words />
    </HippoProvider>
  )
}

describe('formats in a browser', () => {
  it.each(formatTable)('are those of a server in %s, %s', (locale, timeZone, texts) => {
    const format = createFormats(locale, timeZone)
    const written = Object.entries(samples).map(([name, value]) => {
      const write: (given: never) => string | null = format[name as keyof typeof samples]
      return [name, write(value as never)]
    })
    expect(Object.fromEntries(written)).toEqual(texts)
  })

  it('tell a duration as Intl.DurationFormat does', () => {
    for (const [locale] of formatTable) {
      const words = new DurationFormat(locale, { style: 'long' })
      for (const [hours, minutes, seconds] of [
        [0, 2, 51],
        [1, 0, 1],
        [3, 11, 0],
      ] as const) {
        const ms = ((hours * 60 + minutes) * 60 + seconds) * 1000
        expect(createFormats(locale, 'UTC').durationInWords(ms)).toBe(
          words.format({ hours, minutes, seconds }),
        )
      }
    }
  })
})

describe('another language', () => {
  it('is loaded, and changed with the locale', async () => {
    const page = (locale: string): ReactNode => (
      <Suspense fallback="…">
        <Localized locale={locale} />
      </Suspense>
    )
    const { rerender } = await act(async () => render(page('de')))
    expect(await screen.findByText('2 Wiedergaben, 01.01.1970, 01:00')).toHaveAttribute('dir', 'ltr')
    await act(async () => rerender(page('ar')))
    expect(await screen.findByText(/^مرتا تشغيل/)).toHaveAttribute('dir', 'rtl')
  })

  it('hydrates without a word of complaint', async () => {
    const complaints = vi.spyOn(console, 'error')
    const page = (
      <StrictMode>
        <HippoProvider client={client} locale="de" timeZone="Europe/Berlin" labels={german}>
          <Words />
        </HippoProvider>
      </StrictMode>
    )
    const container = document.createElement('div')
    container.innerHTML = renderToString(page)
    const text = container.firstChild
    const recovered = vi.fn<(error: unknown) => void>()
    const root = hydrateRoot(container, page, { onRecoverableError: recovered })
    await vi.waitFor(() => expect(Object.keys(container.firstChild ?? {}).join()).toContain('__reactProps'))
    expect(container.firstChild).toBe(text)
    expect(recovered).not.toHaveBeenCalled()
    expect(complaints).not.toHaveBeenCalled()
    root.unmount()
  })
})
