import { givenNotice } from '@congress/contract/congress/preparation/questions';
import { inMeeting, signInNow } from '@congress/contract/congress/assembly/questions';
import { openStep } from '@congress/contract/kernel/procedure/questions';
import { mayCommand } from '@congress/contract/congress/tables/may';
import type { GroupView } from '@congress/contract/congress/assembly/view';
import type { Paper } from '@congress/contract/congress/ballot/view';
import type { Me } from '@congress/contract/congress/people';
import type { CongressView } from '@congress/contract/congress/snapshot';
import { isPresent } from '../../live/me/attendance.ts';
import { ballotOf, channelOf } from '../../live/me/ownFacts.ts';
import { recordOf } from '../../live/selectors.ts';

export type TodoKind =
  | 'vote'
  | 'signIn'
  | 'withdrawLeave'
  | 'confirmNotice'
  | 'credentials'
  | 'chair'
  | 'onPaper'
  | 'count'
  | 'sign'
  | 'summary'
  | 'freeze'
  | 'read'
  | 'discuss'
  | 'posts'
  | 'second'
  | 'propose'
  | 'answerNomination'
  | 'secondNomination'
  | 'nominate'
  | 'candidates'
  | 'object';

/** One thing a delegate owes now (`must`), or may do now; `to` is below the delegate's own address. */
export type Todo = {
  kind: TodoKind;
  id: string;
  to: string;
  must: boolean;
  title: string;
  count: number;
};

/** What a phone knows; `unread` are the posts of my group that I have not looked at. */
export type Seen = { view: CongressView; me: Me; group: GroupView | null; unread: number };

const todo = (kind: TodoKind, to: string, rest: Partial<Todo> = {}): Todo => ({
  kind,
  id: `${kind}:${to}`,
  to,
  must: true,
  title: '',
  count: 0,
  ...rest,
});

function votes({ view, me }: Seen): Todo[] {
  if (me.capacity !== 'formal') return [];
  const { rehearsal } = view;
  if (rehearsal) {
    return ballotOf(me, rehearsal.id)
      ? []
      : [todo('vote', `ballots/${rehearsal.id}`, { title: rehearsal.title, count: rehearsal.items.length })];
  }
  if (!isPresent(view, me)) return [];
  return view.papers
    .filter((paper) => paper.state === 'open')
    .flatMap((paper) => {
      const channel = channelOf(view, me, paper);
      if (channel && channel !== 'room') return [];
      const kind = channel ? 'onPaper' : 'vote';
      return [todo(kind, `ballots/${paper.id}`, { title: paper.title, count: paper.items.length })];
    });
}

function signsIn({ view, me }: Seen): Todo[] {
  const state = signInNow(view).state;
  if ((state !== 'open' && state !== 'late') || isPresent(view, me)) return [];
  return [me.leave === 'granted' ? todo('withdrawLeave', 'leave', { must: false }) : todo('signIn', 'sign-in')];
}

/** Texts of items I have not marked as read: from the notice until voting is over. */
export function unreadItems(view: CongressView, me: Pick<Me, 'read'>): CongressView['items'] {
  return view.items.filter((item) => item.text && !me.read.includes(item.text.documentId));
}

function papers({ view, me }: Seen): Todo[] {
  const notice = givenNotice(view);
  if (!notice) return [];
  const step = openStep(view);
  const over = !step || step.phase === 'after' || step.kind === 'declaration';
  const unread = over ? 0 : unreadItems(view, me).length;
  return [
    ...(me.noticeReceived ? [] : [todo('confirmNotice', 'notice')]),
    ...(unread > 0 ? [todo('read', 'papers', { count: unread })] : []),
  ];
}

function discussion({ view, me, group, unread }: Seen): Todo[] {
  const step = openStep(view);
  const summaries = recordOf(step, 'discussion')?.summaries;
  if (!step || !summaries) return [];
  const mine = view.groups.find((one) => one.id === me.groupId);
  const leads = mine?.leaderId === me.id && !summaries.some((one) => one.groupId === mine?.id);
  const spoke = group?.posts.some((post) => post.by === me.id && post.stepId === step.id) ?? false;
  const loose = view.items.filter((item) => item.text && !item.frozen).length;
  const fixes = mayCommand(me.roles, 'freezeItem');
  return [
    ...(mine && unread > 0 ? [todo('posts', 'talk', { must: false, count: unread })] : []),
    ...(mine && !spoke && unread === 0 ? [todo('discuss', 'talk?write', { must: false, title: mine.name })] : []),
    ...(mine && leads ? [todo('summary', 'talk/summary', { title: mine.name })] : []),
    ...(step.phase === 'session' && fixes && loose > 0 ? [todo('freeze', 'texts', { count: loose })] : []),
  ];
}

function credentials({ view, me }: Seen): Todo[] {
  const signatures = recordOf(openStep(view), 'credentials')?.signatures;
  if (!signatures || !view.offices.credentialsPanel.includes(me.id)) return [];
  return signatures.some((one) => one.personId === me.id) ? [] : [todo('credentials', 'credentials')];
}

/** What I can do for the count of a paper: count it, sign it, or nothing (any more). */
export function countDuty(paper: Paper, me: Pick<Me, 'id' | 'roles'>): 'count' | 'sign' | null {
  const scrutinizes = mayCommand(me.roles, 'signCount');
  const panel = paper.room?.differing !== 0 && paper.method === 'hands' && me.roles.includes('credentials-reviewer');
  if (paper.state === 'closed' && (scrutinizes || me.roles.includes('teller') || (paper.room && panel))) return 'count';
  const signed = paper.signatures.some((one) => one.personId === me.id);
  return paper.state === 'counted' && paper.method !== 'hands' && scrutinizes && !signed ? 'sign' : null;
}

/** What the chair may do goes on while the congress is adjourned: it has to be resumed. */
function chairs({ view, me }: Seen): Todo[] {
  if (!mayCommand(me.roles, 'openPaper') || !inMeeting(view)) return [];
  const waiting = view.speakers.filter(({ state }) => state === 'waiting').length;
  return [todo('chair', 'chair', { must: false, count: waiting })];
}

function counts({ view, me }: Seen): Todo[] {
  return view.papers.flatMap((paper) => {
    const duty = countDuty(paper, me);
    return duty ? [todo(duty, `count/${paper.id}`, { title: paper.title })] : [];
  });
}

/** Proposals of others that I may still second. */
export function secondable(view: CongressView, me: Pick<Me, 'id' | 'capacity'>): CongressView['proposals'] {
  if (me.capacity !== 'formal' || openStep(view)?.kind !== 'proposals') return [];
  return view.proposals.filter(
    (one) => one.status === 'submitted' && one.by !== me.id && !one.seconders.includes(me.id),
  );
}

/** Whether proposals can be submitted now. */
export function windowOpen(view: Pick<CongressView, 'steps'>): boolean {
  return recordOf(openStep(view), 'proposals')?.windowClosed === false;
}

function proposals({ view, me }: Seen): Todo[] {
  const waiting = secondable(view, me).length;
  return [
    ...(waiting > 0 ? [todo('second', 'proposals', { must: false, count: waiting })] : []),
    ...(me.capacity === 'formal' && windowOpen(view) ? [todo('propose', 'proposals/new', { must: false })] : []),
  ];
}

/** My own answer to a nomination, then petitions I may join, and posts I may nominate for. */
function nominations({ view, me }: Seen): Todo[] {
  const all = view.nomination?.candidacies ?? [];
  const open = openStep(view)?.kind === 'nomination';
  if (!open)
    return all.some(({ publishedAt }) => publishedAt) ? [todo('candidates', 'candidates', { must: false })] : [];
  const asked = all.filter((one) => one.personId === me.id && one.answer === 'waiting' && !one.withdrawn);
  const petitions = all.filter(({ nominated: { petitioners, complete } }) => {
    return me.capacity === 'formal' && petitioners.length > 0 && !complete && !petitioners.includes(me.id);
  });
  const posts = me.capacity === 'formal' && view.items.some(({ election }) => election);
  return [
    ...asked.map(({ id }) => todo('answerNomination', `candidates/${id}`, { id })),
    ...(petitions.length > 0 ? [todo('secondNomination', 'candidates', { must: false, count: petitions.length })] : []),
    ...(posts ? [todo('nominate', 'candidates', { must: false })] : []),
  ];
}

function publication({ view }: Seen): Todo[] {
  const published = recordOf(openStep(view), 'publication')?.publishedAt;
  return published ? [todo('object', 'publication', { must: false })] : [];
}

const sources = [votes, signsIn, chairs, counts, credentials, papers, discussion, proposals, nominations, publication];

/** What I owe now, most pressing first, and then what I may do. While the congress stands still: nothing, but to chair it. */
export function todosOf(seen: Seen): Todo[] {
  if (seen.view.status !== 'active') return chairs(seen);
  const all = sources.flatMap((source) => source(seen));
  return [...all.filter((one) => one.must), ...all.filter((one) => !one.must)];
}
