/** Prints of what follows the votes: resolutions, the public notice, filing, follow-up. */
import type { FollowUp } from '@congress/contract/congress/after/view';
import type { Paper } from '@congress/contract/congress/ballot/view';
import { words } from '@congress/contract/congress/words/words';
import { isMotion, type MotionResult } from '@congress/contract/kernel/ballot/results';
import type { Block, Print } from '../../kernel/prints/print.ts';
import { reportOf } from './ballot.ts';
import { resultBlocks } from './results.ts';
import { after as phrases } from './phrases/after.ts';
import { ballot } from './phrases/ballot.ts';
import { common } from './phrases/common.ts';
import { preparation } from './phrases/preparation.ts';
import { evidenceIn, recorded } from './preparation.ts';
import {
  blocksOfText,
  brokenTitle,
  digestIn,
  fullName,
  headings,
  issuedBy,
  printOf,
  type Setting,
  titleName,
} from './setting.ts';

/** How a vote on an item of the agenda went, the last one declared. */
function voteOn(setting: Setting, itemId: string): { paper: Paper; result: MotionResult } | undefined {
  for (const paper of setting.facts.congress.papers.toReversed()) {
    const on = paper.state === 'declared' ? paper.items.find((one) => one.itemId === itemId) : undefined;
    const result = on && reportOf(setting, paper)?.items.find(({ paperItemId }) => paperItemId === on.id);
    if (result && isMotion(result)) return { paper, result };
  }
  return undefined;
}

/** 决议, with the count it rests on. */
export function resolution(setting: Setting, resolutionId: string): Print | undefined {
  const { say, facts, day } = setting;
  const found = facts.congress.resolutions.find(({ id }) => id === resolutionId);
  if (!found) return undefined;
  const vote = voteOn(setting, found.itemId);
  const report = vote && reportOf(setting, vote.paper);
  const numbers = vote && report && { ...pickReport(report), ...pickMarks(vote.result), needed: vote.result.needed };
  return printOf(setting, {
    title: brokenTitle(setting, found.title),
    legend: say(phrases.resolution.adopted, { date: day(found.adoptedAt), congress: facts.congress.title }),
    at: found.adoptedAt,
    blocks: [
      ...blocksOfText(facts.texts.get(found.text.documentId) ?? ''),
      ...(numbers ? [{ kind: 'text' as const, text: say(phrases.resolution.count, numbers) }] : []),
      issuedBy(setting, 'congress', found.adoptedAt),
    ],
  });
}

const pickReport = ({ due, present, issued, returned }: NonNullable<ReturnType<typeof reportOf>>) => {
  return { due, present, issued, returned };
};
const pickMarks = ({ for: yes, against, abstain, invalid }: MotionResult) => {
  return { for: yes, against, abstain, invalid };
};

/** 公示: what the public page shows, to hang where people pass. */
export function publication(setting: Setting): Print | undefined {
  const { say, facts, day, moment } = setting;
  const { publication: shown } = facts.page;
  if (!shown) return undefined;
  const said = phrases.publication;
  const heading = headings(setting);
  const declared = facts.congress.papers.filter(({ state, stepId }) => {
    const phase = facts.congress.steps.find(({ id }) => id === stepId)?.phase;
    return state === 'declared' && phase === 'session';
  });
  return printOf(setting, {
    title: say(said.title, { congress: titleName(setting) }),
    at: shown.publishedAt,
    blocks: [
      {
        kind: 'text',
        text: say(said.body, {
          congress: fullName(setting),
          from: day(shown.publishedAt),
          to: moment(shown.shownUntil),
        }),
      },
      heading(said.results),
      ...declared.flatMap((paper) => resultBlocks(setting, paper, reportOf(setting, paper)?.items ?? [])),
      ...(shown.resolutions.length > 0 ? [heading(said.resolutions)] : []),
      ...shown.resolutions.flatMap(({ title, text }, index): Block[] => [
        { kind: 'heading', level: 2, text: `${index + 1}. ${title}` },
        ...blocksOfText(text),
      ]),
      heading(said.objections),
      { kind: 'text', text: say(said.how) },
      { kind: 'note', text: say(said.head, { head: digestIn(shown.head) }) },
      issuedBy(setting, 'secretariat', shown.publishedAt),
    ],
  });
}

function filedItems(setting: Setting): Block {
  const { say, facts } = setting;
  const said = phrases.filing;
  return {
    kind: 'table',
    columns: [
      { title: say(common.number), share: 2, align: 'center' },
      { title: say(said.item), share: 9 },
      { title: say(said.power), share: 4, align: 'center' },
      { title: say(said.votes), share: 6, align: 'center' },
      { title: say(said.result), share: 4, align: 'center' },
    ],
    rows: facts.congress.items.map((item, index) => {
      const vote = voteOn(setting, item.id);
      const marks = vote && Object.values(pickMarks(vote.result)).join(' / ');
      const outcome = vote && say(vote.result.adopted ? ballot.count.adopted : ballot.count.notAdopted);
      const power = say(words.power[item.power]);
      return [String(index + 1), item.title, power, marks ?? say(common.dash), outcome ?? say(said.heard)];
    }),
  };
}

/** 备案表 for the union above, with room for what it says. */
export function filing(setting: Setting): Print | undefined {
  const { say, facts, moment } = setting;
  const { congress } = facts;
  const found = recorded(setting, 'filing');
  if (!found || found.step.state === 'pending') return undefined;
  const said = phrases.filing;
  const session = congress.steps.filter(({ phase, openedAt }) => phase === 'session' && openedAt !== null);
  const [from, to] = [session.at(0)?.openedAt, session.at(-1)?.closedAt];
  const signIn = session.map(({ record }) => record).find((one) => one.kind === 'sign-in');
  const approval = recorded(setting, 'approval')?.record.upperUnion?.document;
  const { archive, receipt } = found.record;
  const at = archive?.at ?? found.step.openedAt;
  const heading = headings(setting);
  const rows: [string, string][] = [
    [say(said.organization), congress.organizationName],
    [say(said.congress), congress.title],
    [say(said.staff), say(said.staffOf, congress.staff)],
    [say(said.held), from && to ? say(said.heldFrom, { from: moment(from), to: moment(to) }) : say(common.dash)],
    [say(said.mode), congress.mode ? say(words.mode[congress.mode]) : say(common.dash)],
    [say(said.delegates), say(preparation.roster.summary, congress.roster)],
    [say(said.present), signIn?.counted ? say(said.presentOf, signIn.counted) : say(common.dash)],
    [say(said.approval), approval ? evidenceIn(setting, approval) : say(common.dash)],
  ];
  return printOf(setting, {
    title: say(said.title),
    at,
    blocks: [
      { kind: 'facts', rows },
      heading(said.items),
      filedItems(setting),
      heading(said.resolutions),
      ...(congress.resolutions.length > 0
        ? congress.resolutions.map(({ title }, index): Block => ({ kind: 'text', text: `${index + 1}. ${title}` }))
        : [{ kind: 'text' as const, text: say(common.stop, { sentence: say(common.none) }) }]),
      {
        kind: 'facts',
        rows: [
          [
            say(said.files),
            archive
              ? `${say(said.archive, { manifest: digestIn(archive.manifest) })}\n${say(said.head, { head: digestIn(archive.head) })}`
              : say(said.noArchive),
          ],
          [say(said.contact), say(said.blank)],
          [say(said.upper), say(said.blank)],
          [say(said.receipt), receipt ? evidenceIn(setting, receipt) : ''],
        ],
      },
    ],
  });
}

/** What a follow-up is about, by name. */
function subjectOf({ facts }: Setting, { subject }: FollowUp): string {
  const { resolutions, proposals } = facts.congress;
  return [...resolutions, ...proposals].find(({ id }) => id === subject.id)?.title ?? '';
}

const outcomeOf = ({ say }: Setting, { outcome }: FollowUp): string =>
  outcome ? say(words.followUpOutcome[outcome]) : say(common.dash);

/** 督办情况表: every resolution and filed proposal, for the next session. */
export function followUp(setting: Setting): Print | undefined {
  const { say, facts } = setting;
  const { followUps } = facts.congress;
  if (followUps.length === 0) return undefined;
  const said = phrases.followUp;
  const having = (outcome: FollowUp['outcome']): number => followUps.filter((one) => one.outcome === outcome).length;
  const at = facts.moments.findLast(({ type }) => type.startsWith('follow-up.'))?.at ?? null;
  return printOf(setting, {
    title: say(said.title, { congress: titleName(setting) }),
    at,
    blocks: [
      {
        kind: 'text',
        text: say(said.body, {
          all: followUps.length,
          solved: having('solved'),
          underWay: having('under-way'),
          deferred: having('deferred'),
          reference: having('for-reference'),
          open: having(null),
        }),
      },
      {
        kind: 'table',
        columns: [
          { title: say(common.number), share: 2, align: 'center' },
          { title: say(said.kind), share: 2, align: 'center' },
          { title: say(said.subject), share: 9 },
          { title: say(said.owner), share: 4 },
          { title: say(said.deadline), share: 4, align: 'center' },
          { title: say(said.outcome), share: 4, align: 'center' },
          { title: say(said.note), share: 5 },
        ],
        size: 'small',
        rows: followUps.map((one, index) => [
          String(index + 1),
          say(words.followUpSubject[one.subject.kind]),
          subjectOf(setting, one),
          one.owner,
          setting.date(one.deadline),
          outcomeOf(setting, one),
          one.note,
        ]),
      },
      ...(at ? [issuedBy(setting, 'secretariat', at)] : []),
    ],
  });
}

/** 提案答复表 of a proposal that is followed up. */
export function answer(setting: Setting, followUpId: string): Print | undefined {
  const { say, facts, name } = setting;
  const found = facts.congress.followUps.find(({ id }) => id === followUpId);
  const proposal = facts.congress.proposals.find(({ id }) => id === found?.subject.id);
  if (!found || !proposal) return undefined;
  const said = phrases.answer;
  const at = facts.moments.findLast(
    ({ type, payload }) => type === 'follow-up.reported' && payload['followUpId'] === followUpId,
  )?.at;
  return printOf(setting, {
    title: say(said.title),
    at: at ?? null,
    blocks: [
      {
        kind: 'facts',
        rows: [
          [say(said.proposal), proposal.title],
          [say(said.by), name(proposal.by)],
          [say(preparation.proposals.text), facts.texts.get(proposal.text.documentId) ?? ''],
          [say(phrases.followUp.owner), found.owner],
          [say(phrases.followUp.deadline), setting.date(found.deadline)],
          [say(phrases.followUp.outcome), outcomeOf(setting, found)],
          [say(said.answered), found.note || say(common.dash)],
          [say(said.sign), say(phrases.filing.blank)],
          [say(said.satisfied), '\n\n'],
        ],
      },
    ],
  });
}
