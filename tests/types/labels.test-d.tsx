import {
  type Formats,
  type HippoLabelOverrides,
  type HippoLabels,
  HippoProvider,
  type HippoProviderProps,
  type LabelLanguage,
  loadLabels,
  type Localization,
  mergeLabels,
  useLocalization,
} from 'react-hippo-video'
import { english } from 'react-hippo-video/labels/en'
import { describe, expectTypeOf, it } from 'vitest'
import { arabic } from '../../src/labels/ar/index.js'
import { counted } from '../../src/labels/ar/counted.js'
import { german } from '../../src/labels/de/index.js'

declare const client: HippoProviderProps['client']

describe('a language', () => {
  it('has every word', () => {
    expectTypeOf(german).toEqualTypeOf<HippoLabels>()
    expectTypeOf(arabic).toEqualTypeOf<HippoLabels>()
    expectTypeOf(loadLabels('de')).resolves.toEqualTypeOf<HippoLabels>()
    expectTypeOf<LabelLanguage>().toEqualTypeOf<'en' | 'de' | 'ar'>()
  })

  it('does not compile without a room', () => {
    const { report: _, ...rooms } = german
    // @ts-expect-error the room of reports is missing
    const labels: HippoLabels = rooms
    expectTypeOf(labels).toEqualTypeOf<HippoLabels>()
  })

  it('does not compile without a word of a room', () => {
    const { start: _, ...words } = arabic.recorder
    // @ts-expect-error `recorder.start` is missing
    const labels: HippoLabels = { ...arabic, recorder: words }
    expectTypeOf(labels).toEqualTypeOf<HippoLabels>()
  })

  it('does not compile without a word of a group', () => {
    const { paused: _, ...status } = german.recorder.status
    // @ts-expect-error `recorder.status.paused` is missing
    const labels: HippoLabels = { ...german, recorder: { ...german.recorder, status } }
    expectTypeOf(labels).toEqualTypeOf<HippoLabels>()
  })

  it('does not compile with a word nobody reads', () => {
    // @ts-expect-error there is no `common.hello`
    const labels: HippoLabels = { ...english, common: { ...english.common, hello: 'Hallo' } }
    expectTypeOf(labels).toEqualTypeOf<HippoLabels>()
  })

  it('does not compile with a text where a number is told, or a function where none is called', () => {
    // @ts-expect-error `retryingIn` is told the seconds
    const told: HippoLabels['common'] = { ...german.common, retryingIn: 'Gleich' }
    // @ts-expect-error `loading` is told nothing
    const untold: HippoLabels['common'] = { ...german.common, loading: () => 'Lädt' }
    expectTypeOf(told).toEqualTypeOf(untold)
  })

  it('counts in Arabic with all six forms', () => {
    // @ts-expect-error `two` and `few` are missing
    const text = counted(2, { zero: '', one: '', many: '', other: '' })
    expectTypeOf(text).toEqualTypeOf<string>()
  })
})

describe('useLocalization', () => {
  it('gives the rooms it was given, and no other compiles', () => {
    const { labels } = useLocalization('<Mine>', { report: english.report })
    expectTypeOf(labels).toEqualTypeOf<Pick<HippoLabels, 'report'>>()
    // @ts-expect-error of viewers nothing was given
    void labels.viewers
    // @ts-expect-error a room is given whole, in some language
    void useLocalization('<Mine>', { report: { title: 'Report' } })
    expectTypeOf(useLocalization('<Mine>', german)).toEqualTypeOf<Localization>()
    // @ts-expect-error other rooms are missing here
    const all: Localization = useLocalization('<Mine>', { report: english.report })
    expectTypeOf(all.format).toEqualTypeOf<Formats>()
  })
})

describe('the provider', () => {
  it('takes a whole language, a changed one, or a few words', () => {
    void (<HippoProvider client={client} locale="de" labels={german} />)
    void (<HippoProvider client={client} labels={mergeLabels(arabic, { recorder: { start: 'ابدأ' } })} />)
    void (<HippoProvider client={client} labels={{ recorder: { status: { paused: 'Pauze' } } }} />)
    expectTypeOf<HippoLabels>().toExtend<HippoLabelOverrides>()
    // @ts-expect-error loaded first, then given
    void (<HippoProvider client={client} labels={loadLabels('de')} />)
  })
})
