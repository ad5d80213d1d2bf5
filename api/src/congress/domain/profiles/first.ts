/** The numbers of the first release. Congresses founded under them keep them; no new one begins with them. */
import type { ProfileId } from '@congress/contract/congress/vocabulary';
import { national } from './national.ts';
import type { DelegateBand, Profile } from './profile.ts';
import { shandong } from './provinces/partly.ts';
import { shanghai } from './provinces/shanghai.ts';
import { henan } from './provinces/henan.ts';
import { zhejiang } from './provinces/zhejiang.ts';
import { demo } from './trial.ts';

type Differing = Partial<Pick<Profile, 'minimumDelegates' | 'presidiumSize' | 'shownDays' | 'publishWithinDays'>>;

/** A profile with the numbers that all had alike then. */
function then(now: Profile, bands: DelegateBand[], differing: Differing = {}): Profile {
  const { numerator, denominator, base, strict } = national.majority.value;
  const half = { numerator, denominator, base, strict };
  return {
    ...now,
    version: 1,
    minimumDelegates: { ...now.minimumDelegates, value: { bands, mandatory: true } },
    frontLineAtLeast: { ...now.frontLineAtLeast, value: { percent: 50, counts: ['front-line'], mandatory: true } },
    womenAtLeast: {
      ...now.womenAtLeast,
      value: { measure: 'share-of-staff', mandatory: now.id === 'zhejiang' },
    },
    majority: { ...now.majority, value: half },
    majorityToAdopt: { ...now.majorityToAdopt, value: half },
    majorityToElect: { ...now.majorityToElect, value: half },
    secretProcedural: national.secretProcedural,
    presidiumShare: {
      ...now.presidiumShare,
      value: { percent: 50, counts: ['front-line', 'technical'], mandatory: true },
    },
    presidiumSize: { ...now.presidiumSize, value: [] },
    fileWithinDays: {
      ...now.fileWithinDays,
      value: { days: now.provisional ? 0 : 15, unit: 'natural' },
    },
    termYears: { ...now.termYears, value: [3, 4, 5] },
    advised: {},
    ...differing,
  };
}

const nation = national.minimumDelegates.value.bands;

export const first: Partial<Record<ProfileId, Profile>> = {
  national: then(national, nation),
  demo: then(demo, nation),
  shandong: then(shandong, nation),
  shanghai: then(
    shanghai,
    [
      { fromStaff: 0, kind: 'fixed', count: 30 },
      { fromStaff: 100, kind: 'steps', base: 30, plus: 5, perStaff: 100 },
      { fromStaff: 3_001, kind: 'fixed', count: 175 },
    ],
    {
      presidiumSize: {
        ...shanghai.presidiumSize,
        value: [
          { upToDelegates: 100, least: 3, most: 5, mandatory: true },
          { upToDelegates: Infinity, least: 7, most: Infinity, mandatory: true },
        ],
      },
    },
  ),
  zhejiang: then(zhejiang, [
    { fromStaff: 0, kind: 'share', percent: 5, floor: 30 },
    { fromStaff: 100, kind: 'steps', base: 40, plus: 7, perStaff: 100 },
    { fromStaff: 1_000, kind: 'steps', base: 100, plus: 20, perStaff: 1_000 },
    { fromStaff: 5_000, kind: 'fixed', count: 200 },
  ]),
  henan: then(henan, henan.advised.delegates ?? []),
};
