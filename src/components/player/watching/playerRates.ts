/** The speeds that are offered; 1 is normal. */
export const playerRates: readonly number[] = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2]
