/** Prints of proposals: the summary of what was reviewed, and each with its text. */
import type { Proposal } from '@congress/contract/congress/preparation/view';
import { words } from '@congress/contract/congress/words/words';
import type { Print } from '../../kernel/prints/print.ts';
import { common } from './phrases/common.ts';
import { preparation as phrases } from './phrases/preparation.ts';
import { recorded, titled } from './preparation.ts';
import { printOf, type Setting } from './setting.ts';

function reviewed(setting: Setting, proposal: Proposal): string {
  const { say, facts } = setting;
  const into = facts.congress.proposals.find(({ id }) => id === proposal.mergedInto);
  const merged = into ? say(phrases.proposals.mergedInto, { title: into.title }) : '';
  return [merged, proposal.reason].filter((part) => part !== '').join('\n') || say(common.dash);
}

/** 提案立案汇总表. */
export function proposals(setting: Setting): Print | undefined {
  const { say, facts, name } = setting;
  const { proposals: all } = facts.congress;
  if (all.length === 0) return undefined;
  const step = recorded(setting, 'proposals')?.step;
  const having = (status: Proposal['status']): number => all.filter((one) => one.status === status).length;
  return printOf(setting, {
    title: titled(setting, 'proposals'),
    at: step?.closedAt ?? step?.openedAt ?? null,
    blocks: [
      {
        kind: 'text',
        text: say(phrases.proposals.summary, {
          all: all.length,
          filed: having('filed'),
          merged: having('merged'),
          suggestion: having('suggestion'),
          rejected: having('rejected'),
        }),
      },
      {
        kind: 'table',
        columns: [
          { title: say(common.number), share: 2, align: 'center' },
          { title: say(phrases.proposals.titled), share: 8 },
          { title: say(phrases.proposals.by), share: 3, align: 'center' },
          { title: say(phrases.proposals.seconders), share: 5 },
          { title: say(phrases.proposals.status), share: 4, align: 'center' },
          { title: say(phrases.proposals.reason), share: 6 },
        ],
        rows: all.map((one, index) => [
          String(index + 1),
          one.title,
          name(one.by),
          setting.people(one.seconders),
          say(words.proposalStatus[one.status]),
          reviewed(setting, one),
        ]),
      },
    ],
  });
}

/** 提案表 of one proposal. */
export function proposal(setting: Setting, proposalId: string): Print | undefined {
  const { say, facts, name, people } = setting;
  const found = facts.congress.proposals.find(({ id }) => id === proposalId);
  if (!found) return undefined;
  const said = phrases.proposals;
  const made = facts.moments.find(
    ({ type, payload }) =>
      type === 'proposal.submitted' && (payload['proposal'] as Proposal | undefined)?.id === proposalId,
  );
  return printOf(setting, {
    title: titled(setting, 'proposal'),
    at: made?.at ?? null,
    blocks: [
      {
        kind: 'facts',
        rows: [
          [say(said.titled), found.title],
          [say(said.by), name(found.by)],
          [say(said.seconders), people(found.seconders) || say(common.none)],
          [say(said.text), facts.texts.get(found.text.documentId) ?? ''],
          [say(said.status), say(words.proposalStatus[found.status])],
          [say(said.reason), reviewed(setting, found)],
          [say(said.signProposer), '\n\n'],
        ],
      },
    ],
  });
}
