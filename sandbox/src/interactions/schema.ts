/** The tables of interactions. */
export interface InteractionSchema {}
