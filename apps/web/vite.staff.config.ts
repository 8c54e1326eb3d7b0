import { fileURLToPath } from 'node:url';
import { defineConfig, loadEnv, type Plugin } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Every browser of the house reads woff2: the older twin of each font stays out of the build. */
const woff2Only: Plugin = {
  name: 'woff2-only',
  enforce: 'pre',
  transform(code, id) {
    if (!id.includes('@fontsource') || !id.endsWith('.css')) return null;
    return code.replaceAll(/, url\([^)]+\.woff\) format\('woff'\)/g, '');
  },
};

const port = loadEnv('', at('.'), 'YIMEN_').YIMEN_PORT ?? '7080';

/** The staff screens for Chromium 105 and later. In development the api of YIMEN_PORT answers. */
export default defineConfig({
  root: at('.'),
  resolve: { alias: { '@yimen/domain': at('../../libs/domain/src') } },
  build: {
    target: ['chrome105'],
    outDir: at('../../dist/web/staff'),
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    rollupOptions: {
      input: at('./index.html'),
      // “use client” of the component library means nothing without a server
      onLog: (level, log, write) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && write(level, log),
    },
  },
  plugins: [woff2Only],
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(['/api', '/docs', '/health'].map((path) => [path, `http://127.0.0.1:${port}`])),
  },
});
