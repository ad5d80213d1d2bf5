/**
 * A host who knows the procedure: looks at the open step's checklist and does what it still asks
 * for, by commands alone. Where this host cannot go on, no host can.
 */
import type { ConditionId } from '@congress/contract/congress/conditions';
import type { Step } from '@congress/contract/congress/procedure/view';
import { closingGate } from '@congress/api/congress/domain/procedure/machine';
import { elections, isDrawn } from '@congress/contract/congress/nomination/questions';
import { hearReports, nominateEnough, settleCandidates } from './hostOfCandidates.ts';
import { adoptPreparatoryMatters, finishOne, voteItems } from './hostOfPapers.ts';
import { composed, grouped, withLeaders } from './hostOfRoster.ts';
import type { World } from './world.ts';

export const evidence = { title: '关于召开职代会的批复', number: '津工〔2026〕12号', date: '2026-02-20' };
const agreed = { agrees: true, document: evidence };

/** Does something towards one condition. */
type Work = (world: World, step: Step) => void;

const approve: Work = (world) =>
  world.carryOut('recordApproval', {
    mode: 'hybrid',
    reason: '部分代表在外地',
    management: agreed,
    upperUnion: agreed,
  });

/** What a congress of this kind is for: an election, or a rating. */
function addOfTemplate(world: World): void {
  const { template } = world.state.congress;
  const rest = { decision: 'secret' as const, vitalInterest: false, vitalReason: '', text: '方案' };
  if (template === 'election') {
    const election = { post: '专门委员会委员', seats: 2, slate: 'differential', eligible: 'delegates' } as const;
    world.carryOut('addItem', { ...rest, title: '选举专门委员会委员', power: 'elect', election });
  }
  if (template === 'evaluation') {
    const rating = {
      subjects: [{ personId: null, name: '总经理', detail: '' }],
      dimensions: [{ name: '总体评价' }],
      scale: { kind: 'competence' as const },
      remarks: true,
    };
    world.carryOut('addItem', { ...rest, title: '民主评议企业领导人员', power: 'evaluate', rating });
  }
}

const settleItems: Work = (world) => {
  const { items, mode } = world.state.congress;
  if (items.length === 0) {
    for (const title of ['2026年度集体合同（草案）', '职工福利费使用方案']) {
      const text = `${title}全文`;
      world.carryOut('addItem', {
        title,
        power: 'adopt',
        decision: 'secret',
        vitalInterest: true,
        vitalReason: '',
        text,
      });
    }
    addOfTemplate(world);
  }
  for (const item of items.filter((each) => mode === 'online' && each.vitalInterest && each.vitalReason === '')) {
    const { id: itemId, title, power, decision } = item;
    const rest = { vitalInterest: true, vitalReason: '代表分散在六地', text: '全文' };
    world.carryOut('changeItem', { itemId, title, power, decision, ...rest });
  }
};

const setAgenda: Work = (world) => {
  const entries = world.state.congress.items.map(({ id, title }) => ({
    title,
    itemId: id,
    presenterId: null,
    minutes: 20,
  }));
  world.carryOut('setAgenda', { entries });
};

const submitSummaries: Work = (world, step) => {
  const summaries = step.record.kind === 'discussion' ? step.record.summaries : [];
  for (const { id: groupId, leaderId } of world.state.congress.groups) {
    if (!summaries.some((each) => each.groupId === groupId)) {
      world.carryOut('submitSummary', { groupId, text: '一致同意' }, leaderId);
    }
  }
};

const freezeTexts: Work = (world) =>
  world.state.congress.items
    .filter((item) => !item.frozen)
    .forEach((item) => world.carryOut('freezeItem', { itemId: item.id }));

const present: Work = (world) => {
  const presented = new Set(
    world.state.congress.steps.flatMap(({ record }) =>
      record.kind === 'report' ? record.presented.map((each) => each.entryId) : [],
    ),
  );
  world.state.congress.agenda
    .filter((entry) => !presented.has(entry.id))
    .forEach((entry) => world.carryOut('markPresented', { entryId: entry.id }));
};

const declare: Work = (world, step) => {
  const undeclared = world.state.congress.papers.filter((paper) => !['declared', 'void'].includes(paper.state));
  if (step.kind === 'preliminary') finishOne(world, step);
  else undeclared.forEach((paper) => world.carryOut('declareResult', { paperId: paper.id }));
};

const resolve: Work = (world) => {
  const { items, resolutions } = world.state.congress;
  for (const { id: itemId, title } of items.filter((item) => !resolutions.some((each) => each.itemId === item.id))) {
    world.ask('adoptResolution', { itemId, title: `关于${title}的决议`.slice(0, 200), text: '会议同意' });
  }
};

const followUp: Work = (world) => {
  const { resolutions, proposals, followUps } = world.state.congress;
  const subjects = [
    ...resolutions.map(({ id }) => ({ kind: 'resolution' as const, id })),
    ...proposals.filter((each) => each.status === 'filed').map(({ id }) => ({ kind: 'proposal' as const, id })),
  ];
  for (const subject of subjects) {
    const known = followUps.find((each) => each.subject.id === subject.id)?.id;
    const followUpId =
      known ?? world.carryOut('assignFollowUp', { subject, owner: '人力资源部', deadline: '2026-12-31' });
    world.carryOut('reportFollowUp', { followUpId, outcome: 'solved', note: '' });
  }
};

const works: Record<ConditionId, Work> = {
  'approval-recorded': approve,
  'approval-given': approve,
  'roster-complete': composed,
  'composition-checked': composed,
  'composition-mandatory': composed,
  'everyone-grouped': grouped,
  'leaders-appointed': withLeaders,
  'panel-appointed': (world) =>
    world.carryOut('appointPanel', { personIds: world.formal.slice(0, 3).map((one) => one.id) }),
  'credentials-signed': (world, step) => {
    const { credentialsPanel } = world.state.congress.offices;
    const signed = step.record.kind === 'credentials' ? step.record.signatures.map((each) => each.personId) : [];
    credentialsPanel.filter((id) => !signed.includes(id)).forEach((id) => world.carryOut('signCredentials', {}, id));
  },
  'proposal-window-closed': (world) => world.carryOut('closeProposalWindow', {}),
  'proposals-settled': (world) =>
    world.state.congress.proposals
      .filter((each) => each.status === 'submitted')
      .forEach(({ id }) => {
        const review = { proposalId: id, reason: '转相关部门', mergedInto: null };
        world.carryOut('reviewProposal', { ...review, status: 'suggestion' });
      }),
  'items-decided': settleItems,
  'vital-interest-settled': settleItems,
  'agenda-covers-items': setAgenda,
  'candidates-settled': settleCandidates,
  'candidates-enough': nominateEnough,
  'candidates-published': (world) => world.carryOut('publishCandidates', {}),
  'candidate-days-passed': (world) => world.wait(6),
  'candidate-objections-answered': (world) =>
    world.state.congress.nomination?.objections
      .filter(({ answer }) => answer === null)
      .forEach(({ id: objectionId }) =>
        world.carryOut('answerCandidateObjection', { objectionId, answer: '经核实不属实', upheld: false }),
      ),
  'order-drawn': (world) =>
    elections(world.state.congress)
      .filter(({ id }) => !isDrawn(world.state.congress, id))
      .forEach(({ id: itemId }) => world.carryOut('drawCandidateOrder', { itemId })),
  'duty-reports-heard': hearReports,
  'notice-given': (world) =>
    world.carryOut('giveNotice', { meetsAt: '2026-04-01T01:00:00.000Z', place: '职工之家', text: '会议通知' }),
  'notice-days-passed': (world) => world.wait(8),
  'notice-delivered': (world) => world.formal.forEach((one) => world.delivered.add(one.id)),
  'summaries-submitted': submitSummaries,
  'texts-frozen': freezeTexts,
  quorum: (world) => world.signIn(),
  'matters-adopted': adoptPreparatoryMatters,
  'presidium-met': (world) => {
    const executiveChairs = world.state.congress.offices.presidium.slice(0, 1);
    world.carryOut('recordPresidiumMeeting', { schedule: '上午报告，下午表决', executiveChairs });
  },
  'everything-presented': present,
  'papers-certified': (world, step) => void finishOne(world, step),
  'items-voted': voteItems,
  'evaluation-done': (world, step) =>
    world.carryOut('recordEvidence', { stepId: step.id, evidence: { ...evidence, title: '评议汇总' }, note: '' }),
  'results-declared': declare,
  'resolutions-adopted': resolve,
  'results-published': (world) => world.carryOut('publishResults', {}),
  'shown-long-enough': (world) => world.wait(16),
  'objections-answered': (world) =>
    world.state.congress.objections
      .filter((each) => each.answer === null)
      .forEach((each) => world.carryOut('answerObjection', { objectionId: each.id, answer: '已核实' })),
  'archive-made': (world) => world.carryOut('makeArchive', {}),
  'receipt-recorded': (world) => world.carryOut('recordReceipt', { receipt: evidence }),
  'followed-up': followUp,
};

/** The next thing this host would do. */
export function advance(world: World): void {
  const { status, steps } = world.state.congress;
  if (status !== 'active') {
    world.carryOut('resume', {});
    return;
  }
  const step = world.open;
  if (!step) {
    const next = steps.find((each) => each.state === 'pending');
    if (!next) throw new Error('nothing is left to do');
    world.carryOut('openStep', { stepId: next.id });
    return;
  }
  const unmet = closingGate(world.state, step, world.gate()).find((each) => !each.met);
  if (unmet) works[unmet.id as ConditionId](world, step);
  else world.carryOut('closeStep', { stepId: step.id });
}

/** Goes on until something holds. A host who turns in circles has found a dead end. */
export function driveUntil(world: World, reached: (world: World) => boolean): World {
  for (let moves = 0; !reached(world); moves += 1) {
    if (moves > 400) throw new Error(`dead end in ${world.open?.kind}`);
    advance(world);
  }
  return world;
}
