import { text as word } from '../../kernel/primitives.ts';
import { type WordList, words as kernel } from '../../kernel/words.ts';
import { words as ballot } from '../ballot/words.ts';
import type { DecisionKind, Power } from '../vocabulary.ts';
import type { CompositionCheck, Proposal } from './view.ts';

/** Of how many people something is said, of a roster or of those who came. */
type Headcount =
  | (
      | 'formal'
      | 'frontLine'
      | 'technical'
      | 'administrative'
      | 'managers'
      | 'remaining'
      | 'unstated'
      | 'women'
      | 'others'
    )
  | ('onSite' | 'remote' | 'onPaper' | 'onLeave' | 'simulated');

export const words = {
  headcount: {
    formal: word('正式代表', 'formal delegates'),
    frontLine: word('一线职工', 'front-line workers'),
    technical: word('专业技术人员', 'technical staff'),
    managers: word('中层以上管理人员', 'managers'),
    administrative: kernel.category.administrative,
    unstated: word('未注明类别', 'category not stated'),
    remaining: word('一般管理人员及其他', 'administrative and other staff'),
    women: word('女代表', 'women'),
    others: word('列席、特邀', 'non-voting and guests'),
    onSite: word('现场', 'on site'),
    remote: word('线上', 'online'),
    onPaper: word('纸质票', 'on paper'),
    onLeave: word('请假', 'on leave'),
    simulated: ballot.figure.simulated,
  },
  rosterField: { ...kernel.personField, capacity: word('代表类型', 'capacity') },
  power: {
    advise: word('审议建议', 'deliberate and advise'),
    adopt: word('审议通过', 'deliberate and adopt'),
    supervise: word('审查监督', 'review and supervise'),
    elect: word('民主选举', 'elect'),
    evaluate: word('民主评议', 'evaluate'),
    procedural: word('程序事项', 'procedural'),
  },
  decision: {
    opinions: word('听取意见', 'opinions heard'),
    report: word('听取报告', 'report heard'),
    ...ballot.method,
  },
  compositionRule: {
    'minimum-delegates': word('代表人数下限', 'minimum number of delegates'),
    'managers-at-most': word('中层以上管理人员比例上限', 'maximum share of managers'),
    'front-line-at-least': word('一线职工比例下限', 'minimum share of front-line workers'),
    'women-at-least': word('女职工代表比例下限', 'minimum share of women'),
    'maximum-delegates': word('代表人数建议上限', 'advised maximum of delegates'),
  },
  proposalStatus: {
    submitted: word('待审查', 'awaiting review'),
    filed: word('立案', 'filed'),
    merged: word('并案', 'merged'),
    suggestion: word('转为意见建议', 'turned into a suggestion'),
    rejected: word('不予立案', 'rejected'),
  },
} as const satisfies {
  headcount: WordList<Headcount>;
  rosterField: WordList<keyof typeof kernel.personField | 'capacity'>;
  power: WordList<Power>;
  decision: WordList<DecisionKind>;
  compositionRule: WordList<CompositionCheck['rule']>;
  proposalStatus: WordList<Proposal['status']>;
};
