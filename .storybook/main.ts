import type { StorybookConfig } from '@storybook/react-vite'
import remarkGfm from 'remark-gfm'
import { fillManifests } from './docs/manifests.js'
import { mark } from './docs/mark.js'

/** Storybook reads these too; its types do not name them. */
type More = { title: string; experimental_manifests: typeof fillManifests }

const config: StorybookConfig & More = {
  title: 'react-hippo-video',
  managerHead: (head = '') =>
    `${head}<link rel="icon" type="image/svg+xml" href="data:image/svg+xml,${encodeURIComponent(mark)}" />`,
  framework: {
    name: '@storybook/react-vite',
    // The library's own Vite config builds a library; a Storybook is an app.
    options: { builder: { viteConfigPath: '.storybook/vite.config.ts' } },
  },
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.tsx'],
  addons: [
    {
      name: '@storybook/addon-docs',
      // MDX by itself knows no tables.
      options: { mdxPluginOptions: { mdxCompileOptions: { remarkPlugins: [remarkGfm] } } },
    },
    '@storybook/addon-a11y',
    '@storybook/addon-vitest',
  ],
  // For coding agents: manifests/components.json with props, sentences and snippets; llms.txt with the rest.
  features: { componentsManifest: true },
  experimental_manifests: fillManifests,
  // What llms.txt names stands where it says.
  staticDirs: [
    { from: '../llms.txt', to: '/llms.txt' },
    { from: '../docs', to: '/docs' },
    { from: '../CHANGELOG.md', to: '/CHANGELOG.md' },
  ],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  // TypeScript 7 has no API for the other one.
  typescript: { reactDocgen: 'react-docgen' },
  // Versions that know light-dark(): the style sheet is shown as it is shipped.
  viteFinal: (config) => ({
    ...config,
    build: { ...config.build, cssTarget: ['chrome123', 'safari17.5', 'firefox120'] },
  }),
}

export default config
