/** What each rule of a profile is called, and where numbers come from; fetched by pages that show rules. */
import { text as word } from '../../kernel/primitives.ts';
import type { WordList } from '../../kernel/words.ts';
import type { AdviceName, RuleName, SourceStatus } from './rules.ts';

export const words = {
  rule: {
    minimumDelegates: word('代表人数下限', 'minimum number of delegates'),
    managersAtMost: word('中层以上管理人员比例上限', 'maximum share of managers'),
    frontLineAtLeast: word('一线职工比例下限', 'minimum share of front-line workers'),
    womenAtLeast: word('女职工代表', 'women'),
    quorum: word('开会的法定人数', 'quorum for meeting'),
    majority: word('一般表决的通过票数', 'majority'),
    majorityToAdopt: word('审议通过的票数', 'majority to adopt'),
    majorityToElect: word('当选的票数', 'majority to elect'),
    secretToAdopt: word('审议通过事项的表决方式', 'how adoptions are voted'),
    secretToElect: word('选举的表决方式', 'how elections are voted'),
    secretToEvaluate: word('民主评议的表决方式', 'how evaluations are voted'),
    secretProcedural: word('程序事项的表决方式', 'how procedural matters are voted'),
    noticeDays: word('文件提前送达', 'papers before the session'),
    presidiumShare: word('主席团成员构成', 'composition of the presidium'),
    presidiumSize: word('主席团人数', 'size of the presidium'),
    secondersNeeded: word('提案附议人数', 'seconders of a proposal'),
    shownDays: word('公示天数', 'days shown'),
    publishWithinDays: word('闭会后公布期限', 'published within'),
    fileWithinDays: word('闭会后报送上级工会期限', 'filed with the upper union within'),
    termYears: word('届期', 'term'),
    vitalInterest: word('切身利益议题', 'vital items'),
    staffMeetingBelow: word('召开职工大会的规模', 'when a meeting of all staff is held'),
    advisedDelegates: word('建议代表人数', 'advised number of delegates'),
    maximumDelegates: word('代表人数建议上限', 'advised maximum of delegates'),
    adjustingDelegates: word('代表名额调整', 'adjusting the number of delegates'),
    presidiumOptional: word('是否设主席团', 'whether there is a presidium'),
    extraordinary: word('临时会议的提议', 'who may ask for an extraordinary session'),
    sessionsPerYear: word('每年次数', 'sessions a year'),
    inPerson: word('线上召开与现场召开', 'online and in the room'),
    termExtension: word('延期或提前换届', 'extending or shortening a term'),
    mattersToUnion: word('事项提前交工会', 'matters to the union beforehand'),
    openToStaff: word('事项提前向职工公开', 'matters open to staff beforehand'),
    reportToUnion: word('向上级工会报告', 'report to the upper union'),
    delegateElection: word('代表的选举', 'election of delegates'),
    recall: word('代表的罢免与补选', 'recall and by-election'),
    jointMeeting: word('联席会议', 'joint meeting'),
    regional: word('区域性、行业性职代会', 'regional or industry congress'),
    otherGroups: word('其他群体的代表', 'delegates of other groups'),
    disclosure: word('公开与答复', 'disclosure and answers'),
    collectiveContract: word('集体合同', 'collective contract'),
    disagreement: word('意见分歧较大时', 'on serious disagreement'),
    effect: word('决议的效力', 'effect of resolutions'),
    employeeDirectors: word('职工董事、监事', 'employee directors'),
  },
  sourceStatus: {
    verified: word('已核对条文', 'article read'),
    inherited: word('本地未作规定，依全国规定', 'no local rule; the national one'),
    house: word('平台设定', 'set by the platform'),
    unverified: word('条文尚未核对', 'article not read yet'),
    federation: word('工会加严规定', 'tightened by a union'),
  },
  wording: {
    'more-than-half': word('过半数', 'more than half'),
    'half-or-more': word('半数以上', 'half or more'),
  },
} as const satisfies {
  rule: WordList<RuleName | AdviceName>;
  sourceStatus: WordList<SourceStatus>;
  wording: WordList<'more-than-half' | 'half-or-more'>;
};
