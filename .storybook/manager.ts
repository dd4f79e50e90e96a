import { addons } from 'storybook/manager-api'
import { GLOBALS_UPDATED, SET_GLOBALS } from 'storybook/internal/core-events'
import { themeOf, themes } from './docs/themes.js'

const { matches: dark } = matchMedia('(prefers-color-scheme: dark)')

addons.setConfig({ theme: dark ? themes.dark : themes.light })

// What is around a story wears what the toolbar gives the story.
addons.register('react-hippo-video/look', (api) => {
  const wear = ({ globals }: { globals?: { theme?: unknown } }) =>
    api.setOptions({ theme: themes[themeOf(globals)] })
  api.on(SET_GLOBALS, wear)
  api.on(GLOBALS_UPDATED, wear)
})

// Storybook writes its own name behind the page's, and has no setting for it.
const title = document.querySelector('title')
if (title) {
  const rename = () => {
    const named = document.title.replace(/ (?:- Docs )?[-⋅] Storybook$/, ' · react-hippo-video')
    if (named !== document.title) document.title = named
  }
  rename()
  new MutationObserver(rename).observe(title, { childList: true })
}
