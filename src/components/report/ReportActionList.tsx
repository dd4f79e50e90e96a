'use client'

import type { ReactElement } from 'react'
import type { ReportActions } from '../../hooks/data.js'
import type { ReportText } from './reportRooms.js'
import { Skeleton } from '../async/Skeleton.js'
import { Help } from '../help/Help.js'
import { ChevronIcon } from '../icons.js'
import { Track } from '../track/Track.js'
import type { ReportPartProps } from './ReportFigures.js'

type Kind = Exclude<keyof ReportActions, 'total'>

const kinds: readonly Kind[] = [
  'annotations',
  'callsToAction',
  'forms',
  'endScreens',
  'questions',
  'comments',
  'reactions',
  'replies',
]

interface RowsProps {
  names: readonly Kind[]
  actions: ReportActions | null
  localization: ReportText
}

function Rows({ names, actions, localization }: RowsProps): ReactElement {
  const { labels, format } = localization
  const most = actions ? Math.max(...kinds.map((kind) => actions[kind])) : 0
  return (
    <dl className="hippo-actions">
      {names.map((kind) => (
        <div key={kind} data-field={kind}>
          <dt>
            {labels.report.fields[kind]}
            <Help subject={labels.report.fields[kind]} localization={localization}>
              {labels.report.help[kind]}
            </Help>
          </dt>
          <dd>
            <Track share={actions && most > 0 ? actions[kind] / most : 0} />
            <b>{actions ? format.number(actions[kind]) : <Skeleton chars={2} />}</b>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** What viewers did, most frequent first; kinds at zero are folded away, not left out. */
export function ReportActionList({ report, localization }: ReportPartProps): ReactElement {
  const { labels, format } = localization
  const { fields, help, actionCount, noActions, showAll } = labels.report
  const actions = report?.actions ?? null
  const taken = actions
    ? kinds.filter((kind) => actions[kind] > 0).sort((a, b) => actions[b] - actions[a])
    : kinds.slice(0, 5)
  const folded = actions ? kinds.filter((kind) => actions[kind] <= 0) : []
  return (
    <div className="hippo-report-section" data-field="actions">
      <p className="hippo-section-title">
        {fields.actions}{' '}
        <span className="hippo-section-count">
          {actions ? actionCount(actions.total, format.number(actions.total)) : <Skeleton chars={8} />}
        </span>
        <Help subject={fields.actions} localization={localization}>
          {help.actions}
        </Help>
      </p>
      {actions && taken.length === 0 && <p className="hippo-soft">{noActions}</p>}
      {taken.length > 0 && <Rows names={taken} actions={actions} localization={localization} />}
      {folded.length > 0 && (
        <details className="hippo-fold">
          <summary>
            <ChevronIcon />
            {showAll(folded.length, kinds.length, format.number(folded.length))}
          </summary>
          <Rows names={folded} actions={actions} localization={localization} />
        </details>
      )}
    </div>
  )
}
