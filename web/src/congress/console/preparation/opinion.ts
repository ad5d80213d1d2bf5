import type { RecordOf } from '@congress/contract/congress/snapshot';

export type OpinionRecord = RecordOf<'approval'>;
export type Opinion = NonNullable<OpinionRecord['management']>;
