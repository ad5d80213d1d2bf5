import { describe, expect, test } from 'vitest';
import type { Body } from '@congress/contract/congress/tables/commands';
import {
  accepted,
  checklist,
  close,
  closedPaper,
  congressAt,
  readyToClose,
  refusedWith,
  unmet,
  type World,
} from '../../../../../../../tests/support/domain.ts';
import { sha256 } from '../../../../../../../tests/support/domain/roster.ts';
import { driveUntil, evidence } from '../../../../../../../tests/support/domain/host.ts';
import { countedAndSigned } from '../../../../../../../tests/support/domain/hostOfPapers.ts';

/** A session in which one item was adopted and the other turned down. */
function declarationOfOne(): { world: World; adopted: string; rejected: string } {
  const world = congressAt('ballot');
  const [adopted = '', rejected = ''] = world.state.congress.items.map((item) => item.id);
  for (const [itemId, counts] of [
    [adopted, { for: 20, against: 10 }],
    [rejected, { for: 15, against: 15 }],
  ] as const) {
    countedAndSigned(world, closedPaper(world, counts, 30, [itemId]).id);
  }
  driveUntil(world, () => world.open?.kind === 'declaration');
  return { world, adopted, rejected };
}

const resolution = (itemId: string): Body<'adoptResolution'> => ({
  itemId,
  title: '关于集体合同的决议',
  text: '会议同意',
});

describe('declaration', () => {
  test('G-15: every result is declared, and every adopted item has its resolution', () => {
    const { world, adopted } = declarationOfOne();
    expect(checklist(world)[0]).toEqual({ id: 'results-declared', met: false, facts: { declared: 6, all: 8 } });
    const certified = world.state.congress.papers.filter((paper) => paper.state === 'certified');
    certified.forEach(({ id }) => world.carryOut('declareResult', { paperId: id }));
    expect(checklist(world)).toContainEqual({ id: 'resolutions-adopted', met: false, facts: { have: 0, all: 1 } });
    world.carryOut('adoptResolution', resolution(adopted));
    expect(close(world)).toEqual(accepted);
  });

  test('G-15: there is one resolution to an adopted item, none to another, and none before it is declared', () => {
    const { world, adopted, rejected } = declarationOfOne();
    expect(world.ask('adoptResolution', resolution(adopted))).toEqual(refusedWith('not-adopted'));
    const certified = world.state.congress.papers.filter((paper) => paper.state === 'certified');
    certified.forEach(({ id }) => world.carryOut('declareResult', { paperId: id }));
    world.carryOut('adoptResolution', resolution(adopted));
    expect(world.ask('adoptResolution', resolution(adopted))).toEqual(refusedWith('resolution-exists'));
    expect(world.ask('adoptResolution', resolution(rejected))).toEqual(refusedWith('not-adopted'));
    expect(world.ask('adoptResolution', resolution(world.newId()))).toEqual(refusedWith('item-not-found'));
  });
});

describe('publication', () => {
  test('G-16: shown for the profile’s days from the hour it is published', () => {
    const world = congressAt('publication', { profile: 'shandong' });
    expect(unmet(world)).toEqual(['results-published', 'shown-long-enough']);
    world.carryOut('publishResults', {});
    expect(checklist(world)).toContainEqual({ id: 'shown-long-enough', met: false, facts: { days: 15, left: 360 } });
    const record = world.open?.record;
    const shown = record?.kind === 'publication' ? [record.publishedAt, record.shownUntil] : [];
    expect(Date.parse(shown[1] ?? '') - Date.parse(shown[0] ?? '')).toBe(15 * 86_400_000);
    world.wait(15);
    expect(close(world)).toEqual(accepted);
  });

  test('G-16: is published once: results of the agenda’s items, and resolutions with their words', () => {
    const world = congressAt('publication');
    world.carryOut('publishResults', {});
    expect(world.ask('publishResults', {})).toEqual(refusedWith('already-done'));
    const { publication } = world.state.public;
    const titles = world.state.congress.items.map((item) => item.title);
    expect(publication?.results.map((each) => each.title)).toEqual(titles);
    expect(publication?.resolutions.map((each) => each.text)).toEqual(titles.map(() => '会议同意'));
  });

  test('G-16: objections come once it is published, and every one is answered, once', () => {
    const world = congressAt('publication');
    expect(world.ask('fileObjection', { text: '计票有误' })).toEqual(refusedWith('step-not-open'));
    world.carryOut('publishResults', {});
    const objectionId = world.carryOut('fileObjection', { text: '计票有误' });
    expect(checklist(world)).toContainEqual({ id: 'objections-answered', met: false, facts: { open: 1 } });
    expect(world.state.public.objections).toMatchObject([{ id: objectionId, text: null, answer: null }]);
    world.carryOut('answerObjection', { objectionId, answer: '经复核无误' });
    expect(world.ask('answerObjection', { objectionId, answer: '再答' })).toEqual(refusedWith('already-done'));
    expect(world.state.public.objections).toMatchObject([{ id: objectionId, text: '计票有误', answer: '经复核无误' }]);
    expect(world.state.public.publication?.closedAt).toBeNull();
    const unknown = { objectionId: world.newId(), answer: '答' };
    expect(world.ask('answerObjection', unknown)).toEqual(refusedWith('objection-not-found'));
    readyToClose(world);
    expect(close(world)).toEqual(accepted);
    expect(world.state.public.publication?.closedAt).toBe(world.now);
    expect(world.ask('fileObjection', { text: '迟到的异议' })).toEqual(refusedWith('step-not-open'));
  });

  test('G-16a: a person files ten objections and no eleventh, answered or not; others file theirs', () => {
    const world = congressAt('publication');
    world.carryOut('publishResults', {});
    const [one, other] = world.formal;
    const ids = Array.from({ length: 10 }, (_, n) => world.carryOut('fileObjection', { text: `异议${n}` }, one!.id));
    const tooMany = refusedWith('too-many-objections', { most: 10 });
    expect(world.ask('fileObjection', { text: '再异议' }, one!.id)).toEqual(tooMany);
    for (const objectionId of ids) world.carryOut('answerObjection', { objectionId, answer: '答复' });
    expect(world.ask('fileObjection', { text: '又异议' }, one!.id)).toEqual(tooMany);
    expect(world.ask('fileObjection', { text: '另有异议' }, other!.id)).toEqual(accepted);
    expect(world.ask('fileObjection', { text: '公示页上的异议' })).toEqual(accepted);
  });
});

describe('filing and follow-up', () => {
  test('G-17: the archive is made and the upper union’s receipt is recorded', () => {
    const world = congressAt('filing');
    expect(unmet(world)).toEqual(['archive-made', 'receipt-recorded']);
    world.carryOut('makeArchive', {});
    world.carryOut('recordReceipt', { receipt: evidence });
    expect(world.open?.record).toMatchObject({ archive: { manifest: sha256('manifest') }, receipt: evidence });
    expect(close(world)).toEqual(accepted);
  });

  test('G-18: every resolution and every filed proposal gets an owner, a deadline and an outcome', () => {
    const world = congressAt('proposals');
    const [by = '', second = '', third = ''] = world.formal.map((one) => one.id);
    const filed = world.carryOut('submitProposal', { title: '母婴室', text: '设立母婴室' }, by);
    const other = world.carryOut('submitProposal', { title: '通勤车', text: '增设通勤车' }, by);
    world.carryOut('secondProposal', { proposalId: filed }, second);
    world.carryOut('secondProposal', { proposalId: filed }, third);
    world.carryOut('reviewProposal', { proposalId: filed, status: 'filed', reason: '', mergedInto: null });
    driveUntil(world, () => world.open?.kind === 'follow-up');
    expect(checklist(world)).toEqual([{ id: 'followed-up', met: false, facts: { done: 0, all: 3 } }]);
    const assign = (kind: 'resolution' | 'proposal', id: string): ReturnType<World['ask']> =>
      world.ask('assignFollowUp', { subject: { kind, id }, owner: '后勤部', deadline: '2026-06-30' });
    expect(assign('proposal', other)).toEqual(refusedWith('subject-not-found'));
    expect(assign('resolution', filed)).toEqual(refusedWith('subject-not-found'));
    expect(assign('proposal', filed)).toEqual(accepted);
    expect(assign('proposal', filed)).toEqual(refusedWith('subject-taken'));
    expect(unmet(world)).toEqual(['followed-up']);
    const report = { outcome: 'under-way', note: '设计中' } as const;
    expect(world.ask('reportFollowUp', { followUpId: world.newId(), ...report })).toEqual(
      refusedWith('follow-up-not-found'),
    );
    world.carryOut('reportFollowUp', { followUpId: world.state.congress.followUps[0]?.id ?? '', ...report });
    expect(checklist(world)).toEqual([{ id: 'followed-up', met: false, facts: { done: 1, all: 3 } }]);
    expect(close(readyToClose(world))).toEqual(accepted);
    expect(world.state.congress.status).toBe('archived');
  });
});
