import type { ReactElement } from 'react'
import type { PlayerText } from '../usePlayerText.js'
import { playerRates } from './playerRates.js'

interface SpeedSelectProps {
  rate: number
  onRate: (rate: number) => void
  text: PlayerText
}

/** The menu of speeds. Renders a `<label>` with a `<select>`. */
export function SpeedSelect({ rate, onRate, text: { labels, format } }: SpeedSelectProps): ReactElement {
  // The platform's own menu may have others.
  const rates = playerRates.includes(rate) ? playerRates : [...playerRates, rate].sort((a, b) => a - b)
  return (
    <label className="hippo-player-speed">
      {labels.player.speed}
      <select
        className="hippo-input"
        value={rate}
        onChange={({ currentTarget }) => onRate(Number(currentTarget.value))}
      >
        {rates.map((one) => (
          <option key={one} value={one}>
            {labels.player.rate(format.number(one))}
          </option>
        ))}
      </select>
    </label>
  )
}
