import type { Paper } from '@congress/contract/congress/ballot/view';
import type { Me } from '@congress/contract/congress/people';
import type { Step } from '@congress/contract/congress/procedure/view';
import type { CongressView } from '@congress/contract/congress/snapshot';
import { describe, expect, it } from 'vitest';
import { todosOf } from './todos.ts';

const me: Me = {
  subject: 'delegate',
  id: 'me',
  name: '王立恒',
  roles: ['formal'],
  capacity: 'formal',
  groupId: 'g',
  signedIn: [],
  onSite: [],
  onPaper: [],
  ballots: [],
  reminded: [],
  read: [],
  noticeReceived: false,
  leave: 'none',
};
type Part = Partial<Omit<Step, 'record'>> & { record?: object };
const step = (id: string, kind: Step['kind'], part: Part = {}): Step =>
  ({ id, kind, phase: 'session', state: 'closed', ...part, record: { kind, ...part.record } }) as Step;
const paper = (part: Partial<Paper>): Paper =>
  ({ id: 'p', title: '议题表决票', method: 'secret', state: 'open', items: [{}], signatures: [], ...part }) as Paper;
const congress = (part: Partial<CongressView>): CongressView =>
  ({
    status: 'active',
    steps: [],
    papers: [],
    items: [],
    proposals: [],
    groups: [{ id: 'g', name: '总装代表团', leaderId: 'leader', formal: 18, others: 0 }],
    offices: { credentialsPanel: [] },
    speakers: [],
    ...part,
  }) as unknown as CongressView;
const owed = (view: CongressView, who: Partial<Me> = {}, posts: object[] = [], unread = 0) =>
  todosOf({ view, me: { ...me, ...who }, group: { groupId: 'g', posts: posts as never }, unread }).map(
    ({ kind, must }) => `${must ? 'must' : 'may'} ${kind}`,
  );

const signIn = step('in', 'sign-in');
const handedIn = { paperId: 'p', channel: 'online' } as const;

describe('what a delegate owes', () => {
  it('is the vote while a paper is open, for formal delegates who are present, until they voted', () => {
    const view = congress({ steps: [signIn, step('b', 'ballot', { state: 'open' })], papers: [paper({})] });
    expect(owed(view, { signedIn: ['in'] })).toEqual(['must vote']);
    expect(owed(view, { signedIn: ['in'], ballots: [handedIn] })).toEqual([]);
    expect(owed(view, { signedIn: ['in'], capacity: 'non-voting' })).toEqual([]);
    expect(owed(view)).toEqual([]);
  });

  it('is to sign in, and first to withdraw a leave that was granted', () => {
    const view = congress({ steps: [step('in', 'sign-in', { state: 'open' })] });
    expect(owed(view)).toEqual(['must signIn']);
    expect(owed(view, { leave: 'granted' })).toEqual(['may withdrawLeave']);
    expect(owed(view, { signedIn: ['in'] })).toEqual([]);
  });

  it('is the notice and the papers once they are given, and nothing of it once all is voted', () => {
    const items = [{ id: 'i', text: { documentId: 'd' } }] as CongressView['items'];
    const given = step('n', 'notice', { state: 'open', phase: 'preparation', record: { givenAt: '2026' } });
    expect(owed(congress({ steps: [given], items }))).toEqual(['must confirmNotice', 'must read']);
    expect(owed(congress({ steps: [given], items }), { noticeReceived: true, read: ['d'] })).toEqual([]);
    for (const later of [step('d', 'declaration', { state: 'open' }), step('f', 'filing', { phase: 'after' })]) {
      const over = congress({
        steps: [
          { ...given, state: 'closed' },
          { ...later, state: 'open' },
        ],
        items,
      });
      expect(owed(over, { noticeReceived: true })).toEqual([]);
    }
  });

  it('is a word in the group, the summary from its leader, and final texts from the presidium', () => {
    const items = [{ id: 'i', text: { documentId: 'd' }, frozen: false }] as CongressView['items'];
    const steps = [signIn, step('t', 'discussion', { state: 'open', record: { summaries: [] } })];
    const view = congress({ steps, items });
    const here = { signedIn: ['in'], read: ['d'] };
    expect(owed(view, here)).toEqual(['may discuss']);
    expect(owed(view, here, [{ by: 'me', stepId: 't' }])).toEqual([]);
    expect(owed(view, here, [{ by: 'me', stepId: 't' }], 3)).toEqual(['may posts']);
    expect(owed(view, here, [], 3)).toEqual(['may posts']);
    const leads = congress({ steps, items, groups: [{ id: 'g', leaderId: 'me' }] as CongressView['groups'] });
    expect(owed(leads, here)).toEqual(['must summary', 'may discuss']);
    expect(owed(view, { ...here, roles: ['formal', 'presidium'] })).toEqual(['must freeze', 'may discuss']);
  });

  it('is the count and the signature, from those who hold the office, once', () => {
    const steps = [signIn, step('b', 'ballot', { state: 'open' })];
    const at = (part: Partial<Paper>) => congress({ steps, papers: [paper(part)] });
    const here = { signedIn: ['in'], ballots: [handedIn] };
    expect(owed(at({ state: 'closed' }), { ...here, roles: ['formal', 'teller'] })).toEqual(['must count']);
    expect(owed(at({ state: 'counted' }), { ...here, roles: ['formal', 'teller'] })).toEqual([]);
    const scrutineer = { ...here, roles: ['formal', 'scrutineer'] as Me['roles'] };
    expect(owed(at({ state: 'counted' }), scrutineer)).toEqual(['must sign']);
    const signatures = [{ personId: 'me' }] as Paper['signatures'];
    expect(owed(at({ state: 'counted', signatures }), scrutineer)).toEqual([]);
  });

  it('is to chair the meeting for an executive chair, also to resume it', () => {
    const steps = [step('r', 'report', { state: 'open', phase: 'session' })];
    const chair = { signedIn: ['in'], roles: ['formal', 'executive-chair'] as Me['roles'] };
    expect(owed(congress({ steps }), chair)).toContain('may chair');
    expect(owed(congress({ steps, status: 'adjourned' }), chair)).toEqual(['may chair']);
    expect(owed(congress({ steps: [] }), chair)).toEqual([]);
  });

  it('is to vote in the hall, for whoever votes on paper or has their hand counted there', () => {
    const room = { issued: 1, entries: [], differing: null };
    const steps = [signIn, step('b', 'ballot', { state: 'open' })];
    const at = (change: Partial<Paper>): CongressView =>
      congress({ steps, papers: [paper({ state: 'open', ...change })] });
    expect(owed(at({ room }), { signedIn: ['in'], onSite: ['in'], onPaper: ['in'] })).toEqual(['must onPaper']);
    expect(owed(at({ room }), { signedIn: ['in'], onSite: ['in'] })).toEqual(['must vote']);
    expect(owed(at({ room, method: 'hands' }), { signedIn: ['in'], onSite: ['in'] })).toEqual(['must onPaper']);
    expect(owed(at({}), { signedIn: ['in'], onSite: ['in'], onPaper: ['in'] })).toEqual(['must vote']);
  });

  it('is nothing while the congress is adjourned', () => {
    const view = congress({ status: 'adjourned', steps: [step('in', 'sign-in', { state: 'open' })] });
    expect(owed(view)).toEqual([]);
  });
});
