/** Refusals of the tree of organizations. */
import { type ErrorRow, refuserOf, row } from '../refusal.ts';
import { refusals as border } from '../refusals.ts';
import { words } from '../words.ts';

export const refusals = {
  'kind-not-below': row(409, '{kind}不能设在{parent}之下', 'A {kind} cannot stand below a {parent}'),
  'unit-circle': row(
    409,
    '不能移到自己或自己的下级之下',
    'A unit cannot be moved below itself or below one of its own',
  ),
  'not-a-joint-union': row(
    409,
    '只有工会联合会可以登记所覆盖的企业',
    'Only a joint union lists the employers it covers',
  ),
  'unit-has-accounts': row(
    409,
    '该单位已有自己的账号，由其自行管理',
    'This unit has accounts of its own, and looks after them itself',
  ),
} as const satisfies Record<string, ErrorRow>;

/** Refuses for the tree, or at the border. */
export const refuse = refuserOf({ ...border, ...refusals }, { kind: words.unitKind, parent: words.unitKind });
