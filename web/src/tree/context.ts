import { defineWebContext, late } from '../app/context.ts';

/** The tree of unions: what an upper one sees of those below it (T-2). */
export const tree = defineWebContext({
  name: 'tree',
  pages: [
    {
      path: '/upper',
      page: late(
        'tree',
        () => import('./upper/index.tsx'),
        (m) => m.Upper,
      ),
    },
  ],
  desk: {
    entries: [
      {
        to: '/upper',
        name: { 'zh-CN': '所属单位', en: 'Units below' },
        isFor: late(
          'tree',
          () => import('./hasUnitsBelow.ts'),
          (m) => m.hasUnitsBelow,
        ),
      },
    ],
    insteadFor: ({ staffRole }) => (staffRole === 'upper-observer' ? '/upper' : null),
  },
});
