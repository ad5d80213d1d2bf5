import type { Plugin } from 'vite';

/** What a delegate's phone needs before it shows anything, by the end of its source's name. */
const needed = [
  '/pages/delegate/index.tsx',
  '/i18n/zh-CN/common.json',
  '/i18n/zh-CN/terms.json',
  '/i18n/zh-CN/delegate.json',
];

/**
 * Tells the browser in the page itself what a delegate's first view will ask for, so that it comes in
 * one go instead of one after the other: on a slow network every round trip is felt. The other faces
 * load a little that they do not need; they sit at desks.
 */
export function preloads(): Plugin {
  return {
    name: 'preloads',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle }) {
        const chunks = Object.values(bundle ?? {}).filter((each) => each.type === 'chunk');
        const entries = chunks.filter(
          ({ moduleIds, isEntry }) => !isEntry && needed.some((name) => moduleIds.some((id) => id.endsWith(name))),
        );
        const files = new Set(entries.flatMap(({ fileName, imports }) => [fileName, ...imports]));
        const scripts = [...files].filter((file) => !chunks.some((each) => each.isEntry && each.fileName === file));
        const styles = entries.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
        return [
          ...scripts.map((file) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
          })),
          ...styles.map((file) => ({ tag: 'link', attrs: { rel: 'preload', as: 'style', href: `/${file}` } })),
        ].map((tag) => ({ ...tag, injectTo: 'head' as const }));
      },
    },
  };
}
