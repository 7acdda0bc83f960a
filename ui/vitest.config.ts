import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

// Messages are compiled beforehand (npm run messages): the paraglide Vite plugin keeps the test process from ending.
const chromium = playwright({
  launchOptions: {
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  },
});

export default defineConfig({
  plugins: [svelte()],
  // Named here so that the first screen test does not make Vite start over in the middle of a run.
  optimizeDeps: { include: ['axe-core', 'bits-ui', '@internationalized/date', 'vitest-browser-svelte'] },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'logic',
          environment: 'node',
          include: ['src/**/*.test.ts'],
          exclude: ['src/**/*.screen.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'screen',
          include: ['src/**/*.screen.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: chromium,
            viewport: { width: 1280, height: 800 },
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
