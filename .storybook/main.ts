import type { StorybookConfig } from '@storybook/react-vite'

const config: StorybookConfig = {
  framework: {
    name: '@storybook/react-vite',
    // The library's own Vite config builds a library; a Storybook is an app.
    options: { builder: { viteConfigPath: '.storybook/vite.config.ts' } },
  },
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.tsx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  // For coding agents: manifests/components.json with props, sentences and snippets; llms.txt with the rest.
  features: { componentsManifest: true },
  staticDirs: [{ from: '../llms.txt', to: '/llms.txt' }],
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
