import type { ProfileId } from '@congress/contract/congress/vocabulary';
import { national } from './national.ts';
import type { Profile } from './profile.ts';
import { demo, henan, shandong, shanghai, zhejiang } from './provinces.ts';

/** Every profile there is. A new one is a file and a line here. */
export const profiles: Record<ProfileId, Profile> = {
  national,
  shanghai,
  zhejiang,
  henan,
  shandong,
  demo,
};
