import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import mantine from 'postcss-preset-mantine';
import { defineConfig, type Plugin } from 'vite';
import { preloads } from './preloads.ts';
import { VitePWA } from 'vite-plugin-pwa';

const api = process.env['API_URL'] ?? 'http://localhost:3000';

/** Faces a delegate's phone never opens; it need not fetch them ahead. */
const NOT_FOR_PHONES = ['**/console-*', '**/desk-*', '**/stage-*', '**/observer-*'];

/** Names a lazily loaded face after its folder, so that its file can be told apart. */
function chunkName({ facadeModuleId }: { facadeModuleId: string | null }): string {
  const face = /\/src\/\w+\/(\w+)\//.exec(facadeModuleId ?? '')?.[1];
  return face ? `assets/${face}-[hash].js` : 'assets/[name]-[hash].js';
}

/**
 * Lets schemas of the contract that no page uses leave the bundle, and with them all of zod, which
 * else is a fifth of a phone's first load: building a schema has no effect but the schema, which a
 * bundler cannot know unless it is told.
 */
function pureSchemas(): Plugin {
  return {
    name: 'pure-schemas',
    apply: 'build',
    enforce: 'post',
    transform: {
      filter: { id: /\/api\/contract\/[\w/]+\.ts$/ },
      handler(code) {
        let pure = code;
        for (const node of this.parse(code).body.toReversed()) {
          const declaration = node.type === 'ExportNamedDeclaration' ? node.declaration : node;
          if (declaration?.type !== 'VariableDeclaration') continue;
          const made = declaration.declarations[0]?.init;
          if (made?.type !== 'CallExpression') continue;
          const call = code.slice(made.start, made.end);
          pure = `${pure.slice(0, made.start)}/* @__PURE__ */ (() => ${call})()${pure.slice(made.end)}`;
        }
        return { code: pure, map: null };
      },
    },
  };
}

/** Puts a .br and a .gz beside each file, so that the server has nothing to compress. */
function compressed(): Plugin {
  let folder = '';
  return {
    name: 'compressed',
    apply: 'build',
    configResolved({ root, build }) {
      folder = path.resolve(root, build.outDir);
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
          if (!/\.(js|css|svg)$/.test(name)) continue;
          const file = path.join(folder, name);
          const content = readFileSync(file);
          if (content.length < 1000) continue;
          writeFileSync(`${file}.br`, brotliCompressSync(content));
          writeFileSync(`${file}.gz`, gzipSync(content));
        }
      },
    },
  };
}

export default defineConfig({
  base: '/',
  plugins: [
    react(),
    pureSchemas(),
    preloads(),
    VitePWA({
      registerType: 'autoUpdate',
      injectRegister: false,
      manifest: {
        name: '云端职代会',
        short_name: '职代会',
        description: '依法、完整、实时地召开职工代表大会',
        lang: 'zh-CN',
        start_url: '/',
        display: 'standalone',
        background_color: '#fbfaf6',
        theme_color: '#fbfaf6',
        // PNG besides, for phones that do not draw SVG on their home screen.
        icons: [
          { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
          { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
      // The shell only. What the API answers is never kept: it would be yesterday's truth.
      workbox: {
        globPatterns: ['**/*.{js,css,html,svg}'],
        globIgnores: NOT_FOR_PHONES,
        navigateFallback: '/index.html',
        navigateFallbackDenylist: [/^\/api\//, /^\/socket\.io\//],
        runtimeCaching: [
          {
            urlPattern: /\/assets\/[^/]+-[\w-]{8}\.(js|css)$/,
            handler: 'CacheFirst',
            options: { cacheName: 'assets', expiration: { maxEntries: 80 } },
          },
        ],
        skipWaiting: true,
        clientsClaim: true,
      },
    }),
    compressed(),
  ],
  css: { postcss: { plugins: [mantine()] } },
  build: {
    target: ['es2020', 'chrome87', 'safari14'],
    rolldownOptions: {
      output: {
        chunkFileNames: chunkName,
        // Few files for a delegate's first view, since each costs a round trip: what `preloads` has the page load before
        // anything else, what every page starts with, and the delegate's face with all it imports. The other faces
        // take from the last one what they share with it.
        codeSplitting: {
          groups: [
            { name: 'early', test: /\/live\/(early|http\/sessions)\.ts$/, priority: 3 },
            { name: 'base', test: /\/web\/src\/main\.tsx$/, priority: 2 },
            { name: 'delegate', test: /\/congress\/delegate\/index\.tsx$/, priority: 1 },
          ],
        },
      },
    },
  },
  // A dependency of a dependency that vite, developing, does not find by itself.
  optimizeDeps: { include: ['@mantine/core > react-remove-scroll > tslib'] },
  server: {
    proxy: {
      '/api': { target: api, changeOrigin: false },
      '/socket.io': { target: api, ws: true },
    },
  },
});
