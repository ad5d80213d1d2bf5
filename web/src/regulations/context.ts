import { defineWebContext, late } from '../app/context.ts';

/** The library of regulations: what a union works under, found by number and word, and opened by citations. */
export const regulations = defineWebContext({
  name: 'regulations',
  desk: {
    pages: [
      {
        path: 'regulations/*',
        page: late(
          'regulations',
          () => import('./desk/LibraryDesk.tsx'),
          (m) => m.LibraryDesk,
        ),
      },
    ],
    entries: [{ to: '/console/regulations', name: { 'zh-CN': '法规库', en: 'Regulations' } }],
  },
});
