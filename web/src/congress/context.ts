import { defineWebContext, late } from '../app/context.ts';
import { loadTexts } from '../i18n/i18n.ts';

/** The desk of a congress comes as a whole: whoever has seen the list goes on without waiting. */
const console = async () => {
  const [{ Congresses }, { CreateCongress }, { OneCongress }, { TakenPart }] = await Promise.all([
    import('./console/Congresses.tsx'),
    import('./console/create/CreateCongress.tsx'),
    import('./console/OneCongress.tsx'),
    import('./console/people/TakenPart.tsx'),
  ]);
  return { Congresses, CreateCongress, OneCongress, TakenPart };
};

/** The screen of a hall shows results of any kind without a blink: it has their texts from the start. */
const stage = async () => {
  const [{ Stage }] = await Promise.all([import('./stage/index.tsx'), loadTexts('results')]);
  return { Stage };
};

/** The congress: the desk, the phone, the screen of the hall, and the public's page. */
export const congress = defineWebContext({
  name: 'congress',
  pages: [
    {
      path: '/join',
      page: late(
        'entrance',
        () => import('./entrance/Join.tsx'),
        (m) => m.Join,
      ),
    },
    {
      path: '/d/:congressId/*',
      page: late(
        'delegate',
        () => import('./delegate/index.tsx'),
        (m) => m.Delegate,
      ),
    },
    {
      path: '/stage/:congressId',
      page: late('stage', stage, (m) => m.Stage),
    },
    {
      path: '/o/:slug/*',
      page: late(
        'observer',
        () => import('./observer/index.tsx'),
        (m) => m.Observer,
      ),
    },
  ],
  desk: {
    pages: [
      { path: 'new', page: late('console', console, (m) => m.CreateCongress) },
      {
        path: 'tightenings/*',
        page: late(
          'tightening',
          () => import('./tightening/TighteningDesk.tsx'),
          (m) => m.TighteningDesk,
        ),
      },
      { path: ':congressId/*', page: late('console', console, (m) => m.OneCongress) },
    ],
    entries: [{ to: '/console/tightenings', name: { 'zh-CN': '加严规定', en: 'Stricter rules' } }],
    home: late('console', console, (m) => m.Congresses),
    member: late('console', console, (m) => m.TakenPart),
  },
  door: late(
    'entrance',
    () => import('./entrance/DelegatesDoor.tsx'),
    (m) => m.DelegatesDoor,
  ),
  leadsTo: ({ subject, congressId }) => {
    if (!congressId || subject === 'observer') return null;
    return { staff: `/console/${congressId}`, stage: `/stage/${congressId}`, delegate: `/d/${congressId}` }[subject];
  },
});
