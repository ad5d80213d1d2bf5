import type { ProfileId } from '@congress/contract/congress/vocabulary';
import { first } from './first.ts';
import { national } from './national.ts';
import type { Profile } from './profile.ts';
import { beijing, chongqing, shandong } from './provinces/partly.ts';
import { henan } from './provinces/henan.ts';
import { shanghai } from './provinces/shanghai.ts';
import { zhejiang } from './provinces/zhejiang.ts';
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

/** The profile of a congress: the version it began under. One that says none began with the first. */
export function profileOf({
  profile,
  profileVersion = 1,
}: {
  profile: ProfileId;
  profileVersion?: number | undefined;
}): Profile {
  const present = profiles[profile];
  const before = profileVersion < present.version ? first[profile] : undefined;
  return before ?? present;
}
