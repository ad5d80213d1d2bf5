import type { MotionMark } from '../../kernel/ballot/marks.ts';
import { type Bilingual, text as word } from '../../kernel/primitives.ts';
import type { WordList } from '../../kernel/words.ts';
import type { BallotMethod, PreparatoryMatter } from '../vocabulary.ts';
import type { Mismatch, Paper } from './view.ts';

/** What a count report says of a whole paper, and of an item. */
export type Figure = 'due' | 'present' | 'issued' | 'returned' | 'valid' | 'invalid' | 'simulated';

export const words = {
  method: {
    hands: word('举手表决', 'show of hands'),
    named: word('记名投票', 'named vote'),
    secret: word('无记名投票', 'secret ballot'),
  },
  mark: {
    for: word('赞成', 'for'),
    against: word('反对', 'against'),
    abstain: word('弃权', 'abstain'),
    spoilt: word('废票', 'spoilt'),
  },
  preparatoryMatter: {
    'credentials-report': word('代表资格审查报告', 'credentials report'),
    presidium: word('主席团成员名单', 'members of the presidium'),
    'secretary-general': word('秘书长人选', 'secretary-general'),
    agenda: word('大会议程', 'agenda'),
    'voting-method': word('表决办法', 'method of voting'),
    scrutineers: word('监票人、计票人名单', 'scrutineers and tellers'),
  },
  paperState: {
    prepared: word('已制票', 'prepared'),
    open: word('表决中', 'open'),
    closed: word('已截止', 'closed'),
    counted: word('已计票', 'counted'),
    certified: word('已签字', 'signed'),
    declared: word('已宣布', 'declared'),
    void: word('作废', 'void'),
  },
  figure: {
    due: word('应到', 'due'),
    present: word('实到', 'present'),
    issued: word('发出', 'issued'),
    returned: word('收回', 'returned'),
    valid: word('有效', 'valid'),
    invalid: word('无效', 'invalid'),
    simulated: word('其中模拟代表', 'simulated'),
  },
  mismatch: {
    'room-returned': word(
      '收回纸质票 {found} 张，多于发出的 {expected} 张',
      '{found} ballots on paper came back, more than the {expected} handed out',
    ),
    returned: word(
      '收回 {found} 张，多于发出的 {expected} 张',
      '{found} ballots came back, more than the {expected} issued',
    ),
    issued: word(
      '发出 {found} 张，多于到会的 {expected} 人',
      '{found} ballots were issued, more than the {expected} present',
    ),
    present: word('到会 {found} 人，多于应到的 {expected} 人', '{found} were present, more than the {expected} due'),
    papers: word(
      '有效票与无效票合计 {found} 张，与收回的 {expected} 张不符',
      'valid and invalid ballots make {found}, not the {expected} that came back',
    ),
    marks: word(
      '赞成、反对、弃权合计 {found} 票，与有效票 {expected} 张不符',
      'for, against and abstentions make {found}, not the {expected} valid ballots',
    ),
  },
} as const satisfies {
  method: WordList<BallotMethod>;
  mark: WordList<MotionMark>;
  preparatoryMatter: WordList<PreparatoryMatter>;
  paperState: WordList<Paper['state']>;
  figure: WordList<Figure>;
  mismatch: WordList<Mismatch['kind']>;
};

/** What hands are raised on where seats stayed open: it stands on the paper. */
export const openSeatsTitle: Bilingual = word(
  '{title}：空缺 {seats} 名，是否再次选举',
  '{title}: whether {seats} open seats are voted on again',
);
