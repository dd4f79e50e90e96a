import { QueryClient } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { type HippoLabels, HippoProvider } from 'react-hippo-video'
import { createFakeClient, createFakeEngine } from 'react-hippo-video/testing'
import type { Scene } from './scene.js'

/** How a picture is taken. */
export interface Look {
  theme: 'light' | 'dark'
  locale: 'en' | 'ar'
  width: 360 | 1280
  forcedColors?: boolean
}

const padding = 16

function widthOf({ width }: Scene, look: Look): number | undefined {
  const page = look.width - 2 * padding
  return width === undefined ? undefined : width === 'page' ? page : Math.min(width, page)
}

/** A scene on paper. */
export function PictureFrame({
  scene,
  look,
  labels,
}: {
  scene: Scene
  look: Look
  labels: HippoLabels
}): ReactElement {
  const [made] = useState(() => ({
    client: scene.client?.() ?? createFakeClient(),
    engine: scene.engine?.() ?? createFakeEngine(),
    queryClient: new QueryClient(),
  }))
  const dir = look.locale === 'ar' ? 'rtl' : 'ltr'
  return (
    <HippoProvider {...made} labels={labels} locale={look.locale}>
      <div
        className="paper"
        data-testid="paper"
        data-hippo-theme={look.theme}
        dir={dir}
        lang={look.locale}
        style={{ padding }}
      >
        <div style={{ inlineSize: widthOf(scene, look) }}>{scene.element}</div>
      </div>
    </HippoProvider>
  )
}
