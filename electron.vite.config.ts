import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { resolve } from 'node:path';

const at = (place: string): string => resolve(import.meta.dirname, place);

/** A build for the shipped app; every other build may also run on the older Electron of the tests. */
const packaged = process.env['COMMS_REGISTER_PACKAGED'] === '1';

/**
 * Builds for development and tests may fork the register process on the pinned Node. The shipped app must not be able
 * to start another program in its place, so the code for it is not even there.
 */
const define = { __ALLOW_FORKED_REGISTER__: JSON.stringify(!packaged) };

// The Electron of the tests is older than the one that is shipped: newer syntax is rewritten for it.
const node = packaged ? 'node24.18' : 'node20.18';
const chrome = packaged ? 'chrome152' : 'chrome130';

export default defineConfig({
  main: {
    define,
    build: {
      target: node,
      rolldownOptions: {
        input: {
          index: at('src/main/index.ts'),
          'register-process': at('src/main/register/index.ts'),
          'pdf-worker': at('src/main/register/reports/pdf/pdf-worker.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    define,
    build: {
      target: node,
      // A sandboxed preload script can require nothing but electron: everything else goes into the one file.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: at('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: at('src/renderer'),
    plugins: [react()],
    build: {
      target: chrome,
      minify: true,
      // The window loads its script from this machine: its size costs no transfer.
      chunkSizeWarningLimit: 2000,
      // The content security policy forbids data: addresses for fonts and scripts.
      assetsInlineLimit: 0,
      rolldownOptions: { input: at('src/renderer/index.html') },
    },
  },
});
