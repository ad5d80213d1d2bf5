import { text as word } from '../../kernel/primitives.ts';
import type { WordList } from '../../kernel/words.ts';
import type { FollowUp } from './view.ts';

export const words = {
  followUpSubject: {
    resolution: word('决议', 'resolution'),
    proposal: word('提案', 'proposal'),
  },
  followUpOutcome: {
    solved: word('A 已解决', 'A solved'),
    'under-way': word('B 正在解决', 'B under way'),
    deferred: word('C 列入计划', 'C deferred'),
    'for-reference': word('D 留作参考', 'D for reference'),
  },
} as const satisfies {
  followUpSubject: WordList<FollowUp['subject']['kind']>;
  followUpOutcome: WordList<NonNullable<FollowUp['outcome']>>;
};
