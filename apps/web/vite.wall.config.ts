import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The folder is served at /wall/: its one page has to be the folder's index. */
const pageIsIndex: Plugin = {
  name: 'page-is-index',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const page = bundle['wall.html'];
    if (page) page.fileName = 'index.html';
  },
};

/** The screen of the hall: plain React and plain CSS, in the Chromium of the staff. */
export default defineConfig({
  root: at('.'),
  base: '/wall/',
  publicDir: false,
  resolve: { alias: { '@yimen/domain': at('../../libs/domain/src') } },
  build: {
    target: ['chrome105'],
    outDir: at('../../dist/web/wall'),
    emptyOutDir: true,
    modulePreload: false,
    assetsInlineLimit: 0,
    rollupOptions: { input: at('./wall.html') },
  },
  plugins: [pageIsIndex],
});
