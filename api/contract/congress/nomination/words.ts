import { text as word } from '../../kernel/primitives.ts';
import type { Slate, TieOrder } from '../../kernel/ballot/items.ts';
import type { WordList } from '../../kernel/words.ts';
import type { Eligible, ScaleKind } from '../preparation/itemParts.ts';

/** How far somebody nominated has come. */
export type Standing = 'petition' | 'waiting' | 'unchecked' | 'standing' | 'declined' | 'unqualified' | 'withdrawn';

export const words = {
  slate: {
    differential: word('差额选举', 'more candidates than seats'),
    single: word('等额选举', 'as many candidates as seats'),
  },
  tieOrder: {
    strokes: word('按姓氏笔画为序', 'by strokes of the surname'),
    roster: word('按名册次序', 'as on the roster'),
  },
  eligible: { delegates: word('正式代表', 'formal delegates'), staff: word('本单位职工', 'anybody of the staff') },
  scaleKind: {
    satisfaction: word('满意度（四等）', 'satisfaction, four levels'),
    competence: word('称职情况（四等）', 'competence, four levels'),
    own: word('自定等次', 'levels of our own'),
  },
  candidacy: {
    petition: word('联名中', 'petition under way'),
    waiting: word('待本人答复', 'awaiting their answer'),
    unchecked: word('待资格审查', 'awaiting the check'),
    standing: word('候选人', 'candidate'),
    declined: word('本人不接受', 'declined'),
    unqualified: word('不符合资格', 'not qualified'),
    withdrawn: word('已退出', 'withdrawn'),
  },
} as const satisfies {
  slate: WordList<Slate>;
  tieOrder: WordList<TieOrder>;
  eligible: WordList<Eligible>;
  scaleKind: WordList<ScaleKind>;
  candidacy: WordList<Standing>;
};
