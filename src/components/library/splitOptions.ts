import type { VideoLibraryOptions } from './libraryOptions.js'

/** Parts what searches, arranges and chooses from what goes onto the element. */
export function splitOptions<Props extends VideoLibraryOptions>(
  props: Props,
): { options: VideoLibraryOptions; rest: Omit<Props, keyof VideoLibraryOptions> } {
  const {
    tools,
    search,
    defaultSearch,
    onSearchChange,
    layout,
    defaultLayout,
    onLayoutChange,
    selectionMode,
    selected,
    defaultSelected,
    onSelectedChange,
    autoLoad,
    ...rest
  } = props
  const searching = { search, defaultSearch, onSearchChange }
  const arranging = { tools, layout, defaultLayout, onLayoutChange, autoLoad }
  const choosing = { selectionMode, selected, defaultSelected, onSelectedChange }
  return { options: { ...searching, ...arranging, ...choosing }, rest }
}
