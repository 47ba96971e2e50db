import { defineConfig } from 'vite'

/** Packages that come with binaries or data of their own, or are needed by few runs and are one file already. */
const APART = /^(?:@duckdb|apache-arrow|mammoth|opencc-js|parquet-wasm|pdfjs-dist|pinyin-pro|piscina)(?:\/|$)/

/**
 * Makes the program, `dist/`, from the sources: a file for each thread that it starts and one for each part that a
 * command loads when it needs it, all in one folder, so that a file beside another in the sources is beside it here.
 * The small modules of which Effect, zod and the reader of HTML consist are in these files: hundreds of them take
 * twice as long to load as their text. Their licences are in `dist/licences.md`.
 */
export default defineConfig({
  logLevel: 'warn',
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: 'node20',
    minify: false,
    license: { fileName: 'licences.md' },
    rolldownOptions: {
      input: {
        main: 'pipeline/main.ts',
        worker: 'pipeline/workers/worker.ts',
        thread: 'stages/1-ingest/convert/thread.ts',
      },
      external: (id) => id.startsWith('node:') || APART.test(id),
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
})
