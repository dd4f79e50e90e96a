import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/noto-sans-arabic/wght.css'
import 'react-hippo-video/styles.css'
import './paper.css'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeAll } from 'vitest'
import { loadParts } from 'react-hippo-video/testing'

const families = ['Inter Variable', 'Noto Sans Arabic Variable']
const letters = 'aä0…٪س'

configure({ asyncUtilTimeout: 10_000 })
beforeAll(async () => {
  const weights = ['400', '600']
  await Promise.all([
    loadParts(),
    ...families.flatMap((family) =>
      weights.map((weight) => document.fonts.load(`${weight} 14px '${family}'`, letters)),
    ),
  ])
})
afterEach(cleanup)
