import type { Plugin, Rolldown } from 'vite';

/** What a delegate's phone needs before it shows anything, by the end of its source's name. */
const needed = ['/congress/delegate/index.tsx', '/texts/common.zh-CN.json', '/texts/delegate.zh-CN.json'];

/** A chunk, what it imports, what that imports, and so on. */
function withImports(chunk: Rolldown.OutputChunk, chunks: Rolldown.OutputChunk[], seen = new Set([chunk])) {
  for (const one of chunks) {
    if (seen.has(one) || !chunk.imports.includes(one.fileName)) continue;
    seen.add(one);
    withImports(one, chunks, seen);
  }
  return [...seen];
}

/**
 * Tells the browser in the page itself what a delegate's first view will ask for, so that it comes in
 * one go instead of one after the other: on a slow network every round trip is felt. The other faces
 * load a little that they do not need; they sit at desks. What asks for the congress itself comes first of all.
 */
export function preloads(): Plugin {
  return {
    name: 'preloads',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle }) {
        const chunks = Object.values(bundle ?? {}).filter((each) => each.type === 'chunk');
        const early = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith('/live/early.ts')));
        const entries = chunks.filter(
          ({ moduleIds, isEntry }) => !isEntry && needed.some((name) => moduleIds.some((id) => id.endsWith(name))),
        );
        const absent = needed.filter(
          (name) => !entries.some(({ moduleIds }) => moduleIds.some((id) => id.endsWith(name))),
        );
        if (!early || absent.length > 0) throw new Error(`Not in the build: ${absent.join(', ') || 'live/early.ts'}`);
        // The page's own entry and what it imports are in it already.
        const there = new Set(chunks.filter((each) => each.isEntry).flatMap((each) => withImports(each, chunks)));
        const needs = new Set([early, ...entries].flatMap((each) => withImports(each, chunks)));
        const missing = [...needs].filter((chunk) => !there.has(chunk));
        const scripts = missing.map(({ fileName }) => fileName);
        const styles = new Set(missing.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]));
        return [
          {
            tag: 'script',
            attrs: { type: 'module', async: true, crossorigin: true, fetchpriority: 'high', src: `/${early.fileName}` },
          },
          ...scripts.map((file) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
          })),
          ...[...styles].map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'style', crossorigin: true, href: `/${file}` },
          })),
        ].map((tag) => ({ ...tag, injectTo: 'head' as const }));
      },
    },
  };
}
