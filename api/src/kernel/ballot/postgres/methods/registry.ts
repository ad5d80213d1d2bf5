import type { BallotMethod } from '@congress/contract/kernel/ballot/items';
import { hands } from './hands.ts';
import type { Method } from './method.ts';
import { named } from './named.ts';
import { secret } from './secret.ts';

/** A method to come — encrypted in the browser, keys held by scrutineers — is one more line here. */
export const methods: Record<BallotMethod, Method> = { hands, named, secret };
