'use client'

import type { ReactElement, ReactNode } from 'react'
import type { ComparisonText } from './comparisonRooms.js'
import { Skeleton } from '../async/Skeleton.js'
import type { ComparedFigures } from './comparisonTypes.js'
import { type FigureChange, figureChange, type FigureName, figureOf } from './figureChange.js'

export interface ComparisonTableProps {
  title: string
  /** What the two columns of figures are called. */
  columns: [now: string, before: string]
  /** Null while they are loading. */
  now: ComparedFigures | null
  before: ComparedFigures | null
  localization: ComparisonText
  /** A message below the figures, or in their place. */
  message?: ReactNode
  /** Whether there are figures to show, or will be. */
  shown: boolean
}

const figures = ['pageLoads', 'plays', 'viewers', 'averageWatchRate'] as const

/** Two columns of figures, and in words how the first differs. Renders a `<div>` with a `<table>`. */
export function ComparisonTable({
  title,
  columns,
  now,
  before,
  localization: { labels, format },
  message,
  shown,
}: ComparisonTableProps): ReactElement {
  const words = labels.report.comparison
  const value = (name: FigureName, of: ComparedFigures | null): ReactNode => {
    if (!of) return <Skeleton chars={3} />
    const figure = figureOf(of, name)
    if (figure === null) return <span className="hippo-soft">{labels.report.noAverage}</span>
    return name === 'averageWatchRate' ? format.percent(figure) : format.number(figure)
  }
  const say = (name: FigureName, change: FigureChange): string => {
    if (change.kind === 'same') return words.same
    if (change.kind === 'new') return words.fromNothing
    if (change.kind === 'unknown') return words.incomparable
    const { kind, amount } = change
    const text = format.number(amount)
    if (name !== 'averageWatchRate') return words[kind](text)
    return (kind === 'more' ? words.morePointsCount : words.fewerPointsCount)(amount, text)
  }
  return (
    <div className="hippo-comparison" aria-busy={shown && !(now && before)}>
      {shown && (
        <table className="hippo-comparison-table">
          <caption className="hippo-section-title">{title}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="hippo-visually-hidden">{words.figure}</span>
              </th>
              {columns.map((column, at) => (
                <th scope="col" key={at === 0 ? 'now' : 'before'}>
                  <bdi>{column}</bdi>
                </th>
              ))}
              <th scope="col">{words.difference}</th>
            </tr>
          </thead>
          <tbody>
            {figures.map((name) => {
              const change = now && before ? figureChange(name, now, before) : null
              return (
                <tr key={name} data-compared={name} data-change={change?.kind}>
                  <th scope="row">{labels.report.fields[name]}</th>
                  <td>{value(name, now)}</td>
                  <td>{value(name, before)}</td>
                  <td>{change ? say(name, change) : <Skeleton chars={6} />}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
      {message}
    </div>
  )
}
