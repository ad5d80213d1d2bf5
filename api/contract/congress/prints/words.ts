import { text as word } from '../../kernel/primitives.ts';
import type { WordList } from '../../kernel/words.ts';
import type { PrintKind } from './kinds.ts';

export const words = {
  printKind: {
    approval: word('召开大会的请示与批复', 'request and approval of the congress'),
    roster: word('代表名册', 'roster of delegates'),
    groups: word('代表团（组）名单', 'delegation groups'),
    credentials: word('代表资格审查报告', 'credentials report'),
    proposals: word('提案立案汇总表', 'summary of proposals'),
    proposal: word('提案表', 'proposal'),
    agenda: word('议程', 'agenda'),
    notice: word('会议通知', 'notice'),
    delivery: word('文件送达登记表', 'record of delivery'),
    opinions: word('讨论意见汇总', 'summary of discussion'),
    attendance: word('签到表', 'attendance list'),
    specimen: word('表决票（样票）', 'specimen ballot'),
    count: word('计票报告单', 'count report'),
    scrutiny: word('监票报告', "scrutineers' report"),
    evaluation: word('民主评议汇总表', 'summary of evaluation'),
    minutes: word('纪要', 'minutes'),
    resolution: word('决议', 'resolution'),
    publication: word('公示', 'public notice'),
    filing: word('备案表', 'filing form'),
    'follow-up': word('决议和提案督办情况表', 'follow-up of resolutions and proposals'),
    answer: word('提案答复表', 'answer to a proposal'),
  },
} as const satisfies { printKind: WordList<PrintKind> };
