/**
 * The words of the congress: one for each code of its closed lists, in both languages. Refusals, gates, pages, documents
 * and the API take them from here, so that a thing is called the same wherever it is spoken of.
 */
import { type Bilingual, text as word } from '../../kernel/primitives.ts';
import { type WordList, words as kernel } from '../../kernel/words.ts';
import { words as after } from '../after/words.ts';
import { words as assembly } from '../assembly/words.ts';
import { words as ballot } from '../ballot/words.ts';
import type { Me } from '../people.ts';
import { words as nomination } from '../nomination/words.ts';
import { words as preparation } from '../preparation/words.ts';
import { words as procedure } from '../procedure/words.ts';
import type { Capacity, Role } from '../vocabulary.ts';

const capacity = {
  formal: word('正式代表', 'formal delegate'),
  'non-voting': word('列席代表', 'non-voting attendee'),
  guest: word('特邀代表', 'invited guest'),
} as const satisfies WordList<Capacity>;

const { host, secretary, auditor } = kernel.staffRole;
const { stage, observer } = kernel.subject;

const people = {
  capacity,
  role: {
    ...capacity,
    host,
    secretary,
    auditor,
    'group-leader': word('代表团（组）长', 'group leader'),
    'credentials-reviewer': word('资格审查小组成员', 'credentials reviewer'),
    presidium: word('主席团成员', 'presidium member'),
    'executive-chair': word('执行主席', 'executive chair'),
    'secretary-general': word('秘书长', 'secretary-general'),
    'chief-scrutineer': word('总监票人', 'chief scrutineer'),
    scrutineer: word('监票人', 'scrutineer'),
    teller: word('计票人', 'teller'),
    stage,
    observer,
  },
  leave: {
    none: word('未请假', 'no leave'),
    requested: word('请假待批', 'leave requested'),
    granted: word('已准假', 'on leave'),
    refused: word('未准假', 'leave refused'),
  },
} as const satisfies { capacity: WordList<Capacity>; role: WordList<Role>; leave: WordList<Me['leave']> };

export const words = {
  ...people,
  ...procedure,
  ...preparation,
  ...nomination,
  ...assembly,
  ...ballot,
  ...after,
} as const;

export const unknownPerson: Bilingual = word('（姓名不详）', '(name unknown)');
