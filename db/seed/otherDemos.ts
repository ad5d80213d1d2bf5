/** What the other two congresses of the demo are held for: an election, and an evaluation. Invented, too. */
import type { Item } from './demo.ts';

const motion = (title: string, text: string): Item => {
  return { title, power: 'adopt', decision: 'secret', vitalInterest: false, vitalReason: '', text };
};

export const electionItems: Item[] = [
  motion(
    '选举办法（草案）',
    '第一条 职工董事和专门委员会委员由职工代表大会以无记名投票方式选举产生。\n第二条 候选人获全体正式代表过半数赞成票的，方可当选；超过应选名额的，以得票多者当选。\n第三条 得票相同不能确定当选人的，就得票相同的候选人再次投票。',
  ),
  {
    ...motion(
      '选举劳动保护监督委员会委员',
      '第一条 劳动保护监督委员会委员应选三名，从正式代表中产生，任期与本届职工代表大会相同。\n第二条 实行差额选举，候选人由代表团、十名以上代表联名或者工会委员会提名。',
    ),
    power: 'elect',
    election: { post: '劳动保护监督委员会委员', seats: 3, slate: 'differential', eligible: 'delegates' },
  },
];

export const evaluationItems: Item[] = [
  motion(
    '民主评议结果运用办法（草案）',
    '第一条 民主评议结果报送上级组织，作为考核的依据之一。\n第二条 满意率低于百分之六十的，一个月内提出整改措施并向职工公布。',
  ),
  {
    ...motion(
      '民主评议企业领导人员',
      '第一条 评议对象逐一述职后，由正式代表无记名测评。\n第二条 测评分为优秀、称职、基本称职、不称职四个等次；可以另写意见。',
    ),
    power: 'evaluate',
    rating: {
      subjects: [
        { personId: null, name: '董事长', detail: '企业负责人' },
        { personId: null, name: '总经理', detail: '企业负责人' },
        { personId: null, name: '人力资源部', detail: '部门' },
      ],
      dimensions: [{ name: '履行职责' }, { name: '廉洁自律' }],
      scale: { kind: 'competence' },
      remarks: true,
    },
  },
];
