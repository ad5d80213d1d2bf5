import type { ProfileId, TemplateId } from '@congress/contract/congress/vocabulary';

/** A congress not founded yet, as far as it is filled in. */
export type NewCongress = {
  template: TemplateId;
  profile: ProfileId;
  term: number | '';
  session: number | '';
  /** Null as long as the proposed name is kept. */
  title: string | null;
  total: number | '';
  women: number | '';
};

export const emptyCongress: NewCongress = {
  template: 'annual',
  profile: 'national',
  term: '',
  session: '',
  title: null,
  total: '',
  women: '',
};
