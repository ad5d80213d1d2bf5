import type { RecordOf } from '@congress/contract/congress/procedure/view';

export type OpinionRecord = RecordOf<'approval'>;
export type Opinion = NonNullable<OpinionRecord['management']>;
