export interface PlayerLabels {
  title: string
}

export const playerLabels: PlayerLabels = {
  title: 'Player',
}
