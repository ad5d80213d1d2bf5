import { liveOf } from '../../live/stream/store.ts';
import { congressKind } from './kind.ts';

/** The one store, as pages of a congress read it. */
export const useLive = liveOf(congressKind);
