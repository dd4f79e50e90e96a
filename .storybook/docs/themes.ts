import { create } from 'storybook/theming/create'
import { mark } from './mark.js'

const all = {
  brandTitle: `<span style="display:flex;align-items:center;gap:8px;font-weight:650">${mark}react-hippo-video</span>`,
  brandUrl: './',
  // As src/styles/tokens.css has them: Storybook computes with its colours, so they must be written out.
  fontBase: "system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', 'Liberation Sans', sans-serif",
  fontCode: "ui-monospace, 'SF Mono', 'Liberation Mono', monospace",
  appBorderRadius: 10,
  inputBorderRadius: 7,
}

/** The Storybook’s own looks: the tokens of the library, light and dark. */
export const themes = {
  light: create({
    ...all,
    base: 'light',
    colorPrimary: '#3b5bdb',
    colorSecondary: '#3b5bdb',
    appBg: '#f6f7f9',
    appContentBg: '#ffffff',
    appPreviewBg: '#ffffff',
    appHoverBg: '#e9eeff',
    appBorderColor: '#e4e7ec',
    textColor: '#14171f',
    textMutedColor: '#565e6d',
    textInverseColor: '#ffffff',
    barBg: '#ffffff',
    barTextColor: '#565e6d',
    barHoverColor: '#3b5bdb',
    barSelectedColor: '#3b5bdb',
    buttonBg: '#f6f7f9',
    buttonBorder: '#e4e7ec',
    inputBg: '#ffffff',
    inputBorder: '#cdd2da',
    inputTextColor: '#14171f',
  }),
  dark: create({
    ...all,
    base: 'dark',
    colorPrimary: '#8ea6ff',
    colorSecondary: '#8ea6ff',
    appBg: '#101216',
    appContentBg: '#16181d',
    appPreviewBg: '#16181d',
    appHoverBg: '#232c4d',
    appBorderColor: '#2a2e37',
    textColor: '#f1f3f7',
    textMutedColor: '#a4acba',
    textInverseColor: '#10142a',
    barBg: '#16181d',
    barTextColor: '#a4acba',
    barHoverColor: '#8ea6ff',
    barSelectedColor: '#8ea6ff',
    buttonBg: '#1d2027',
    buttonBorder: '#2a2e37',
    inputBg: '#1d2027',
    inputBorder: '#3b414d',
    inputTextColor: '#f1f3f7',
  }),
}

/** The look that `theme` of the toolbar names. */
export const themeOf = (globals: { theme?: unknown } | undefined): keyof typeof themes =>
  globals?.theme === 'dark' ? 'dark' : 'light'
