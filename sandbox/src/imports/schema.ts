/** The tables of imports. */
export interface ImportSchema {}
