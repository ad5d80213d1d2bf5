/** A vote to practise with (B-28), and reminding those who have not handed in (B-27). */
import { rehearsalTitle, rehearsedItems } from '@congress/contract/congress/ballot/rehearsal';
import { openPaper } from '@congress/contract/congress/ballot/questions';
import type { Paper } from '@congress/contract/congress/ballot/view';
import { openStep } from '@congress/contract/kernel/procedure/questions';
import type { CongressView } from '@congress/contract/congress/snapshot';
import { accept, no, type Decide } from '../decision.ts';

/** Seconds between two reminders of everybody. */
const PAUSE = 30;

/** Opens a rehearsal: whenever there are delegates, until results are seen to, and never beside a real vote. */
export const openRehearsal: Decide<'openRehearsal'> = ({ congress }, { kinds }, { newId, now }) => {
  if (congress.rehearsal) return no('rehearsal-running');
  if (openPaper(congress)) return no('rehearsal-beside-vote');
  const step = openStep(congress);
  if (!step || step.phase === 'after' || step.kind === 'declaration' || congress.roster.formal === 0) {
    return no('no-rehearsal-now');
  }
  const paper: Paper = {
    id: newId(),
    stepId: step.id,
    title: rehearsalTitle,
    method: 'secret',
    round: 1,
    previousId: null,
    state: 'open',
    items: rehearsedItems(kinds, newId),
    openedAt: now,
    closedAt: null,
    present: congress.roster.formal,
    signatures: [],
    voidReason: null,
    report: null,
    rehearsal: true,
  };
  return { ...accept({ type: 'rehearsal.opened', payload: { paper } }), madeId: paper.id };
};

/** Ends it: how many managed stays in the log, and nothing else anywhere. */
export const endRehearsal: Decide<'endRehearsal'> = ({ congress }, _, { facts }) => {
  if (!congress.rehearsal) return no('no-rehearsal');
  const { id: paperId, present: all } = congress.rehearsal;
  return accept({ type: 'rehearsal.ended', payload: { paperId, managed: facts.managed, all } });
};

/** The paper, real or for practice, that people are voting on under this id. */
export function votedOnNow(view: Pick<CongressView, 'papers' | 'rehearsal'>, paperId: string): Paper | undefined {
  const paper = view.rehearsal?.id === paperId ? view.rehearsal : view.papers.find(({ id }) => id === paperId);
  return paper?.state === 'open' ? paper : undefined;
}

/** Reminds everybody who has not handed in; each phone knows by itself whether it is meant (B-27). */
export const remindVoters: Decide<'remindVoters'> = ({ congress }, { paperId }, { now }) => {
  const paper = votedOnNow(congress, paperId);
  if (!paper) return no('nobody-to-remind');
  const since = paper.remindedAt ? (Date.parse(now) - Date.parse(paper.remindedAt)) / 1000 : PAUSE;
  if (since >= 0 && since < PAUSE) return no('reminded-just-now', { seconds: Math.ceil(PAUSE - since) });
  return accept({ type: 'voters.reminded', payload: { paperId } });
};
