import type { Identities } from './identity/ports.ts';
import type { Background, Clock, PasswordLine, RateLimit, Secrecy } from './means.ts';
import type { SecondSteps } from './identity/secondStep/ports.ts';
import type { Press } from './prints/press/press.ts';
import type { RegisterStore } from './register/ports.ts';
import type { Tenancy } from './tree/ports.ts';

/** What the kernel's own use cases need from the outside; `app.ts` makes it once. */
export type KernelDeps = {
  identities: Identities;
  tenancy: Tenancy;
  register: RegisterStore;
  clock: Clock;
  secrecy: Secrecy;
  limit: RateLimit;
  background: Background;
  passwordLine: PasswordLine;
  secondSteps: SecondSteps;
  newId: () => string;
  press: Press;
  /** Open connections, for ending those of a session at once. */
  live: { end(sessionIds: string[]): void };
};
