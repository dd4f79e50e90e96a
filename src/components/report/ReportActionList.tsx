'use client'

import type { ReactElement } from 'react'
import type { ReportActions } from '../../hooks/data.js'
import type { ReportText } from './reportRooms.js'
import { Skeleton } from '../async/Skeleton.js'
import { ChevronIcon } from '../icons.js'
import { Track } from '../track/Track.js'
import { ReportBlock } from './ReportBlock.js'
import type { ReportPartProps } from './ReportFigures.js'
import { ReportTerm } from './ReportTerm.js'

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
  const { format } = localization
  const most = actions ? Math.max(...kinds.map((kind) => actions[kind])) : 0
  return (
    <dl className="hippo-actions">
      {names.map((kind) => (
        <div key={kind} data-field={kind}>
          <dt>
            <ReportTerm field={kind} localization={localization} />
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
  const { actionCount, noActions, showAll } = labels.report
  const actions = report?.actions ?? null
  const taken = actions
    ? kinds.filter((kind) => actions[kind] > 0).sort((a, b) => actions[b] - actions[a])
    : kinds.slice(0, 5)
  const folded = actions ? kinds.filter((kind) => actions[kind] <= 0) : []
  return (
    <ReportBlock
      field="actions"
      count={
        <>
          {' '}
          <span className="hippo-section-count">
            {actions ? actionCount(actions.total, format.number(actions.total)) : <Skeleton chars={8} />}
          </span>
        </>
      }
      localization={localization}
    >
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
    </ReportBlock>
  )
}
