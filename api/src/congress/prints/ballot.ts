/** Prints about counts: count report, the scrutineers' report, the summary of an evaluation. */
import type { CountReport, Paper } from '@congress/contract/congress/ballot/view';
import { isCertified } from '@congress/contract/congress/ballot/questions';
import { words } from '@congress/contract/congress/words/words';
import { isMotion, type ItemResult } from '@congress/contract/kernel/ballot/results';
import type { Block, Column, Print } from '../../kernel/prints/print.ts';
import { ballot as phrases } from './phrases/ballot.ts';
import { common } from './phrases/common.ts';
import { evidenceIn } from './preparation.ts';
import { outcomeOf, resultBlocks, titleOf } from './results.ts';
import { issuedBy, numbered, printOf, type Setting, titleName } from './setting.ts';

export const paperOf = ({ facts }: Setting, paperId: string): Paper | undefined =>
  facts.congress.papers.find(({ id }) => id === paperId);

/** Declared reports, and those that the secretariat has before. */
export function reportOf({ facts }: Setting, { id, report }: Paper): CountReport | undefined {
  return report ?? facts.reports.find(({ paperId }) => paperId === id);
}

function figures(setting: Setting, paper: Paper, report: CountReport): Block[] {
  const { say, moment, clock } = setting;
  const said = phrases.count;
  const { openedAt, closedAt } = paper;
  const numbers: [title: string, count: string][] = [
    [say(words.figure.due), say(said.people, { count: report.due })],
    [say(words.figure.present), say(said.people, { count: report.present })],
    [say(words.figure.issued), say(said.ballots, { count: report.issued })],
    [say(words.figure.returned), say(said.ballots, { count: report.returned })],
  ];
  if (report.room.issued > 0) numbers.push([say(said.room), say(said.roomOf, report.room)]);
  if (report.simulated !== undefined) {
    numbers.push([say(words.figure.simulated), say(said.ballots, { count: report.simulated })]);
  }
  return [
    {
      kind: 'facts',
      rows: [
        [say(said.paper), say(said.called, { title: paper.title, round: paper.round })],
        [say(said.method), say(words.method[paper.method])],
        [
          say(said.time),
          openedAt && closedAt ? say(said.between, { from: moment(openedAt), to: clock(closedAt, openedAt) }) : '',
        ],
      ],
    },
    {
      kind: 'table',
      columns: numbers.map(([title]): Column => ({ title, share: 1, align: 'center' })),
      rows: [numbers.map(([, count]) => count)],
    },
  ];
}

const signedLast = ({ signatures, closedAt }: Paper): string | null => signatures.at(-1)?.at ?? closedAt;

function signatures(setting: Setting, papers: readonly Paper[]): Block[] {
  const { say, name, moment } = setting;
  const rows = papers.flatMap((paper) =>
    paper.signatures.map((one) => ({
      as: say(one.as === 'chief-scrutineer' ? phrases.count.chief : phrases.count.scrutineer),
      by: say(common.signedAt, { name: name(one.personId), at: moment(one.at) }),
    })),
  );
  return rows.length > 0 ? [{ kind: 'signatures', rows }] : [{ kind: 'text', text: say(phrases.count.byHands) }];
}

/** 计票报告单, once nothing about the count can change any more (B-14). */
export function count(setting: Setting, paperId: string): Print | undefined {
  const paper = paperOf(setting, paperId);
  const report = paper && isCertified(paper) ? reportOf(setting, paper) : undefined;
  if (!paper || !report) return undefined;
  const { say } = setting;
  const at = signedLast(paper);
  return printOf(setting, {
    title: say(phrases.count.title, { congress: titleName(setting) }),
    at,
    blocks: [
      ...figures(setting, paper, report),
      { kind: 'heading', level: 1, text: `${numbered(setting, 0)}${say(phrases.count.results)}` },
      ...resultBlocks(setting, paper, report.items),
      { kind: 'heading', level: 1, text: `${numbered(setting, 1)}${say(phrases.count.signed)}` },
      ...signatures(setting, [paper]),
      ...(at ? [issuedBy(setting, 'congress', at)] : []),
    ],
  });
}

function told(setting: Setting, paper: Paper, result: ItemResult): string {
  const { say } = setting;
  const title = titleOf(paper, result);
  if (isMotion(result)) {
    const { for: yes, against, abstain, invalid, needed } = result;
    const numbers = { for: yes, against, abstain, invalid, needed };
    return say(phrases.scrutiny.motion, { title, ...numbers, result: outcomeOf(setting, result) });
  }
  if (result.kind === 'rating') return say(phrases.scrutiny.rated, { title });
  const elected = result.rows.filter(({ standing }) => standing === 'elected').map(({ name }) => name);
  const people = elected.join(setting.language === 'en' ? ', ' : '、') || say(common.none);
  return say(phrases.scrutiny.elected, { title, people });
}

function watched(setting: Setting, paper: Paper): Block[] {
  const { say } = setting;
  if (paper.state === 'void' && paper.voidReason) {
    const { kind, found, expected } = paper.voidReason;
    const reason = say(words.mismatch[kind], { found, expected });
    return [{ kind: 'text', text: say(phrases.scrutiny.voided, { reason }) }];
  }
  const report = reportOf(setting, paper);
  if (!report) return [];
  const { due, present, issued, returned, items } = report;
  return [
    { kind: 'text', text: say(phrases.scrutiny.counted, { due, present, issued, returned }) },
    ...items.map((result): Block => ({ kind: 'text', text: told(setting, paper, result) })),
  ];
}

/** Papers of a step of which the scrutineers can say what became of them. */
function watchedPapers({ facts }: Setting, stepId: string): Paper[] {
  return facts.congress.papers.filter(
    (paper) => paper.stepId === stepId && paper.method !== 'hands' && (isCertified(paper) || paper.state === 'void'),
  );
}

/** 监票报告 of one step with votes. */
export function scrutiny(setting: Setting, stepId: string): Print | undefined {
  const papers = watchedPapers(setting, stepId);
  const last = papers.at(-1);
  if (!last) return undefined;
  const { say, facts, name, people } = setting;
  const { chiefScrutineer, scrutineers, tellers } = facts.congress.offices;
  const at = signedLast(last);
  const others = scrutineers.filter((id) => id !== chiefScrutineer);
  return printOf(setting, {
    title: say(phrases.scrutiny.title, { congress: titleName(setting) }),
    at,
    blocks: [
      {
        kind: 'text',
        text: say(phrases.scrutiny.body, {
          chief: name(chiefScrutineer),
          scrutineers: people(others) || say(common.none),
          tellers: people(tellers) || say(common.none),
        }),
      },
      ...papers.flatMap((paper, index): Block[] => [
        {
          kind: 'heading',
          level: 1,
          text: `${numbered(setting, index)}${say(phrases.scrutiny.paper, { title: paper.title, method: say(words.method[paper.method]) })}`,
        },
        ...watched(setting, paper),
      ]),
      ...signatures(setting, papers),
      ...(at ? [issuedBy(setting, 'congress', at)] : []),
    ],
  });
}

/** 民主评议汇总表 of one step, from its papers or from what was held on paper (E-1). */
export function evaluation(setting: Setting, stepId: string): Print | undefined {
  const { say, facts } = setting;
  const step = facts.congress.steps.find(({ id }) => id === stepId);
  const papers = facts.congress.papers.filter((paper) => paper.stepId === stepId && isCertified(paper));
  const documents = step?.evidence ?? [];
  if (step?.kind !== 'evaluation' || (papers.length === 0 && documents.length === 0)) return undefined;
  const at = papers.at(-1) ? signedLast(papers.at(-1) as Paper) : (step.closedAt ?? step.openedAt);
  const rows = documents.map(({ title, number, date }): [string, string] => [
    say(phrases.evaluation.document),
    evidenceIn(setting, { title, number, date }),
  ]);
  return printOf(setting, {
    title: say(phrases.evaluation.title, { congress: titleName(setting) }),
    at,
    blocks: [
      ...papers.flatMap((paper) => {
        const report = reportOf(setting, paper);
        return report ? [...figures(setting, paper, report), ...resultBlocks(setting, paper, report.items)] : [];
      }),
      ...(rows.length > 0
        ? [
            { kind: 'heading' as const, level: 1 as const, text: say(phrases.evaluation.hands) },
            { kind: 'facts' as const, rows },
          ]
        : []),
      ...signatures(setting, papers).filter(({ kind }) => kind === 'signatures'),
      ...(at ? [issuedBy(setting, 'congress', at)] : []),
    ],
  });
}
