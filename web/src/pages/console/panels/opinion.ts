import type { RecordOf } from '@congress/contract/snapshot';

export type OpinionRecord = RecordOf<'approval'>;
export type Opinion = NonNullable<OpinionRecord['management']>;
