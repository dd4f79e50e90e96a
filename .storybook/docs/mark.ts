/** The sign of the library: a picture, and what is being recorded in it. */
export const mark = `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20" viewBox="0 0 20 20"><rect width="20" height="20" rx="6" fill="#3b5bdb"/><rect x="4" y="5.5" width="12" height="9" rx="2.5" fill="none" stroke="#fff" stroke-width="1.6"/><circle cx="10" cy="10" r="2" fill="#fff"/></svg>`
