import type { Tightened } from '@congress/contract/congress/tightening/tightening';
import type { ProfileId, TemplateId } from '@congress/contract/congress/vocabulary';
import { first } from './first.ts';
import { national } from './national.ts';
import type { Profile } from './profile.ts';
import { beijing, chongqing, shandong } from './provinces/partly.ts';
import { henan } from './provinces/henan.ts';
import { shanghai } from './provinces/shanghai.ts';
import { zhejiang } from './provinces/zhejiang.ts';
import { tighten } from './tighten.ts';
import { demo } from './trial.ts';

/** Every profile there is, as it is in force now. A new one is a file and a line here. */
export const profiles: Record<ProfileId, Profile> = {
  national,
  shanghai,
  zhejiang,
  henan,
  shandong,
  chongqing,
  beijing,
  demo,
};

/**
 * The profile of a congress: the version it began under, with what holds for its kind, and what unions had tightened by
 * then (K-6). One that says no version began with the first.
 */
export function profileOf({
  profile,
  profileVersion = 1,
  template,
  tightened = [],
}: {
  profile: ProfileId;
  profileVersion?: number | undefined;
  template?: TemplateId | undefined;
  tightened?: readonly Tightened[] | undefined;
}): Profile {
  const present = profiles[profile];
  const numbers = (profileVersion === 1 && present.version > 1 ? first[profile] : undefined) ?? present;
  const { regional } = present;
  const ofRegion = template === 'regional' && regional && profileVersion >= regional.since;
  return tighten(ofRegion ? { ...numbers, ...regional.rules } : numbers, tightened);
}
