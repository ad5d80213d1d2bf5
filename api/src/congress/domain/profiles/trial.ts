import { national } from './national.ts';
import { inheritAll, type Profile } from './profile.ts';
import { house, inherited } from './sources.ts';

const trial = house(
  '试用：等待期为零，以便在几分钟内走完全程',
  'A trial: no waiting, so that it is played within minutes',
);

/** As national, without waiting. A congress under it is marked as a trial on every document. */
export const demo: Profile = {
  ...inheritAll(national, inherited),
  id: 'demo',
  inForce: null,
  basis: 'trial',
  provisional: true,
  noticeDays: { value: 0, source: trial },
  shownDays: { value: 0, source: trial },
  candidateNoticeDays: { value: 0, source: trial },
  fileWithinDays: { value: { days: 0, unit: 'natural' }, source: trial },
};
