/** Where the camera stands in the picture of the screen. */
export interface BubbleLayout {
  shape: 'circle' | 'rectangle'
  /** Height of the bubble as a share of the picture's height. */
  size: number
  /** Centre, as shares of the picture's width and height; kept inside it. */
  x: number
  y: number
}
