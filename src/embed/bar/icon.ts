const paths = {
  pause: 'M9 5v14M15 5v14',
  resume: 'M8 5.5v13l10.5-6.5z',
  warning: 'M12 4 2.8 19.5h18.4zM12 10v4.5M12 17v.01',
  close: 'M6 6l12 12M18 6 6 18',
  good: 'M20 6 9 17l-5-5',
}

export type IconName = keyof typeof paths

/** An icon in the colour of the text around it, silent to screen readers. */
export function icon(name: IconName): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg'
  const svg = document.createElementNS(space, 'svg')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS(space, 'path')
  path.setAttribute('d', paths[name])
  svg.append(path)
  return svg
}
