import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The folder is served at /p/: its one page has to be the folder's index. */
const pageIsIndex: Plugin = {
  name: 'page-is-index',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const page = bundle['phone.html'];
    if (page) page.fileName = 'index.html';
  },
};

/** The petitioner's phone page: plain React and plain CSS for browsers of the class of Chrome 80. */
export default defineConfig({
  root: at('.'),
  base: '/p/',
  publicDir: false,
  resolve: { alias: { '@yimen/domain': at('../../libs/domain/src') } },
  build: {
    target: ['chrome80'],
    cssTarget: ['chrome80'],
    outDir: at('../../dist/web/phone'),
    emptyOutDir: true,
    modulePreload: false,
    assetsInlineLimit: 0,
    rollupOptions: { input: at('./phone.html') },
  },
  plugins: [pageIsIndex],
});
