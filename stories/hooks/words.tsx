import { type ReactNode, use, useContext } from 'react'
import {
  createClient,
  createFormats,
  HippoContext,
  HippoProvider,
  labelLanguages,
  loadLabels,
  mergeLabels,
  plural,
  RecordButton,
  useHippo,
  useLocalization,
  widgetEngine,
} from 'react-hippo-video'
import { english } from 'react-hippo-video/labels/en'

export function Settings(): ReactNode {
  const { locale, timeZone, dir } = useHippo('Settings')
  return (
    <p>
      {locale}, {timeZone}, {dir}
    </p>
  )
}

export function Words(): ReactNode {
  const { labels, format } = useLocalization('Words', english)
  return (
    <p>
      {labels.recorder.start} · {format.percent(85)} · {format.duration(171_000)} ·{' '}
      {format.list(['a', 'b', 'c'])}
    </p>
  )
}

export function InAnotherLanguage({ locale }: { locale: string }): ReactNode {
  // The same promise each time, so `use` can read it below a <Suspense>.
  const labels = use(loadLabels(locale))
  const { client, engine } = useHippo('InAnotherLanguage')
  return (
    <HippoProvider client={client} engine={engine} locale={locale} labels={labels}>
      <RecordButton />
    </HippoProvider>
  )
}

export function Languages(): ReactNode {
  return <p>{labelLanguages.join(', ')}</p>
}

export function OwnWords(): ReactNode {
  const { client, engine } = useHippo('OwnWords')
  const words = mergeLabels(english, { recorder: { start: 'Film yourself' } })
  return (
    <HippoProvider client={client} engine={engine} labels={words}>
      <RecordButton />
    </HippoProvider>
  )
}

export function Formatted(): ReactNode {
  const { bytes, dateTime, number } = createFormats('en', 'Europe/Amsterdam')
  return (
    <p>
      {number(12_345)} {plural('en', 12_345, { one: 'viewer', other: 'viewers' })}, {bytes(12_400_000)},{' '}
      {dateTime(1_794_481_200_000)}
    </p>
  )
}

export function OutsideToo(): ReactNode {
  // Null outside a provider, where useHippo() would throw.
  const hippo = useContext(HippoContext)
  return <p>{hippo ? 'There is a provider above.' : 'There is none.'}</p>
}

const backend = createClient({ endpoint: '/api/hippo' })
const vendor = widgetEngine({ digest: 'your account’s digest' })

export function ByTheWidget(): ReactNode {
  // Hippo Video’s own widget does the recording. Nothing is loaded before the first click.
  return (
    <HippoProvider client={backend} engine={vendor}>
      <RecordButton />
    </HippoProvider>
  )
}
