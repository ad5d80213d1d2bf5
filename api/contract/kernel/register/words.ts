/** The words of the register, one for each code of its closed lists; bodies and offices have theirs in `offices.ts`. */
import { bodies, offices, type BodyName, type Office } from '../offices.ts';
import { text as word } from '../primitives.ts';
import type { FactWords } from '../refusal.ts';
import type { HowSeated, MemberField, MemberStatus, RegisterAct } from './register.ts';
import { type WordList, words as kernel } from '../words.ts';

export const words = {
  body: bodies,
  office: offices,
  memberStatus: {
    member: word('会员', 'member'),
    worker: word('职工（非会员）', 'worker, not a member'),
    left: word('已离开', 'left'),
  },
  howSeated: {
    elected: word('选举产生', 'elected'),
    'by-elected': word('补选产生', 'by-elected'),
    appointed: word('任命', 'appointed'),
  },
  memberField: {
    ...kernel.personField,
    constituency: word('选区', 'constituency'),
    phone: word('手机', 'phone'),
    joinedOn: word('入会日期', 'member since'),
    status: word('身份', 'status'),
    locale: word('语言', 'language'),
  },
  act: {
    'member.added': word('录入名册', 'taken in'),
    'member.changed': word('更正', 'corrected'),
    'member.left': word('离开本单位', 'left'),
    'seat.begun': word('登记职务', 'office recorded'),
    'seat.ended': word('结束职务', 'office ended'),
    'term.begun': word('设立届期', 'term begun'),
    'term.extended': word('延长届期', 'term extended'),
    'term.ended': word('提前结束届期', 'term ended early'),
  },
} as const satisfies {
  body: WordList<BodyName>;
  office: WordList<Office>;
  memberStatus: WordList<MemberStatus>;
  howSeated: WordList<HowSeated>;
  memberField: WordList<MemberField>;
  act: WordList<RegisterAct>;
};

/** Which list the codes in a fact are of, by the name of the fact. */
export const factWords: FactWords = { body: bodies, office: offices, wanted: offices, held: offices };
