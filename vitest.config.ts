import { fileURLToPath } from 'node:url'
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import react from '@vitejs/plugin-react'
import { playwright, type PlaywrightProviderOptions } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import type { BrowserCommand } from 'vitest/node'
import { workerSource } from './scripts/workerSource.mjs'

const src = fileURLToPath(new URL('./src/', import.meta.url))
const pictures = fileURLToPath(new URL('./tests/pictures/', import.meta.url))

/** The library by its package name, from its sources. */
const alias = [
  { find: /^react-hippo-video$/, replacement: `${src}index.ts` },
  { find: /^react-hippo-video\/styles\.css$/, replacement: `${src}styles/index.css` },
  { find: /^react-hippo-video\/([\w/]+)$/, replacement: `${src}$1/index.ts` },
]

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--autoplay-policy=no-user-gesture-required',
]

const opened = (args: string[]): PlaywrightProviderOptions => ({
  launchOptions: {
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [...quiet, ...args],
  },
})

function chromium(...media: string[]) {
  return {
    enabled: true,
    headless: true,
    screenshotFailures: false,
    provider: playwright(opened(media)),
    instances: [{ browser: 'chromium' as const }],
  }
}

/** What is rendered as on a server, and hydrated. */
const onServers = ['tests/node/ssr/**/*.test.tsx', 'tests/node/**/{serverRendering,hydration}.test.tsx']

const fakeDevices = '--use-fake-device-for-media-stream=display-media-type=browser,fps=30'

/** Letters and colours that do not follow the machine's settings. */
const drawnAlike = [
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
]

/** As the system is set that the page believes to run on. */
const emulateMedia: BrowserCommand<[forcedColors: 'active' | 'none']> = ({ page }, forcedColors) =>
  page.emulateMedia({
    forcedColors,
    colorScheme: forcedColors === 'active' ? 'dark' : 'light',
    reducedMotion: 'reduce',
  })

export default defineConfig({
  plugins: [react(), workerSource()],
  resolve: { alias },
  // Found late, they would make the browser reload in the middle of a test.
  optimizeDeps: {
    include: [
      'react',
      'react/jsx-dev-runtime',
      'react/jsx-runtime',
      'react-dom',
      'react-dom/client',
      'react-dom/server',
      '@tanstack/react-query',
      '@testing-library/jest-dom/vitest',
      '@testing-library/react',
      '@testing-library/user-event',
      'axe-core',
      'clsx',
      'fast-check',
      'idb',
      'mediabunny',
      'nanoevents',
      'tus-js-client/lib.esm/browser/httpStack.js',
      'tus-js-client/lib.esm/upload.js',
      'valibot',
    ],
  },
  test: {
    // Written for bundlers: Node takes the modules in it for CommonJS.
    server: { deps: { inline: ['tus-js-client'] } },
    // Enough of both sides to see in one line what differs.
    chaiConfig: { truncateThreshold: 400 },
    attachmentsDir: 'node_modules/.cache/vitest-attachments',
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['tests/node/**/*.test.{ts,tsx}', 'sandbox/tests/**/*.test.ts'],
          exclude: ['sandbox/tests/**/{crash,*.full}.test.ts', ...onServers],
          // Its own default leaves one of two cores idle.
          maxWorkers: '100%',
          // A third of the time went into loading the same modules again for each file. Files share a process instead;
          // what a test has put in the place of functions and of the environment is taken back before the next one.
          isolate: false,
          restoreMocks: true,
          unstubEnvs: true,
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          // React notices when two of its renderers share a process, so each file has its own.
          name: 'ssr',
          include: onServers,
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'types',
          include: [],
          typecheck: {
            enabled: true,
            only: true,
            include: ['tests/types/**/*.test-d.{ts,tsx}'],
            tsconfig: './tsconfig.json',
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**/*.{denied,nodevice,full}.test.{ts,tsx}'],
          setupFiles: ['tests/browser/setup.ts'],
          expect: { poll: { timeout: 10_000 } },
          testTimeout: 30_000,
          browser: chromium('--use-fake-ui-for-media-stream', fakeDevices),
        },
      },
      {
        extends: true,
        test: {
          // The same, for what takes longer than every push should.
          name: 'browser-full',
          include: ['tests/browser/**/*.full.test.{ts,tsx}'],
          setupFiles: ['tests/browser/setup.ts'],
          expect: { poll: { timeout: 10_000 } },
          testTimeout: 60_000,
          browser: chromium('--use-fake-ui-for-media-stream', fakeDevices),
        },
      },
      {
        extends: true,
        test: {
          name: 'browser-denied',
          include: ['tests/browser/**/*.denied.test.{ts,tsx}'],
          setupFiles: ['tests/browser/setup.ts'],
          expect: { poll: { timeout: 10_000 } },
          testTimeout: 30_000,
          browser: chromium('--use-fake-ui-for-media-stream=deny', fakeDevices),
        },
      },
      {
        extends: true,
        test: {
          name: 'browser-nodevice',
          include: ['tests/browser/**/*.nodevice.test.{ts,tsx}'],
          setupFiles: ['tests/browser/setup.ts'],
          expect: { poll: { timeout: 10_000 } },
          testTimeout: 30_000,
          browser: chromium('--use-fake-ui-for-media-stream'),
        },
      },
      {
        extends: true,
        plugins: [storybookTest({ configDir: '.storybook', tags: { include: ['test'] } })],
        test: {
          name: 'storybook',
          testTimeout: 30_000,
          browser: chromium('--use-fake-ui-for-media-stream', fakeDevices),
        },
      },
      {
        extends: true,
        plugins: [storybookTest({ configDir: '.storybook', tags: { include: ['test'] } })],
        test: {
          // The same stories, each looked over by axe in the dark and from right to left once it has been played.
          name: 'storybook-looks',
          env: { STORYBOOK_EVERY_LOOK: 'yes' },
          testTimeout: 60_000,
          browser: chromium('--use-fake-ui-for-media-stream', fakeDevices),
        },
      },
      {
        extends: true,
        test: {
          // Every component as it looks, beside its picture in tests/pictures/baseline.
          name: 'pictures',
          include: ['tests/pictures/**/*.test.tsx'],
          setupFiles: ['tests/pictures/setup.ts'],
          testTimeout: 30_000,
          browser: {
            ...chromium(),
            // A page that holds the largest picture whole; beside Vitest's own page it would be made smaller.
            provider: playwright({
              ...opened(drawnAlike),
              contextOptions: { viewport: { width: 1280, height: 1600 }, deviceScaleFactor: 1 },
            }),
            ui: false,
            commands: { emulateMedia },
            expect: {
              toMatchScreenshot: {
                // What another build of Chromium may draw otherwise; a bar that moves by its own width is more.
                comparatorOptions: {
                  threshold: 0.03,
                  allowedMismatchedPixelRatio: 0.002,
                  allowedMismatchedPixels: 60,
                },
                resolveScreenshotPath: ({ arg, ext }) => `${pictures}baseline/${arg}${ext}`,
                resolveDiffPath: ({ arg, ext }) => `${pictures}differences/${arg}${ext}`,
              },
            },
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          exclude: ['tests/e2e/**/*.full.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          expect: { poll: { timeout: 15_000 } },
        },
      },
      {
        extends: true,
        test: {
          name: 'full',
          include: [
            'tests/{faults,package,recipes}/**/*.test.ts',
            'tests/e2e/**/*.full.test.ts',
            'sandbox/tests/**/{crash,*.full}.test.ts',
          ],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          expect: { poll: { timeout: 15_000 } },
        },
      },
      {
        extends: true,
        test: {
          name: 'long',
          include: ['tests/long/**/*.test.ts', 'tests/node/webhooks/forgeries.test.ts'],
          testTimeout: 1_800_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
})
