/** Who attaches a file to what, and until when (F-10 to F-13). */
import { mostFiles, type AboutKind } from '@congress/contract/congress/files/view';
import { itemsOpen } from '@congress/contract/congress/preparation/questions';
import type { CongressView } from '@congress/contract/congress/snapshot';
import type { Happened } from '@congress/contract/congress/tables/events';
import { openStepOf } from '@congress/contract/kernel/procedure/questions';
import type { FileRef } from '@congress/contract/kernel/files/files';
import { accept, no, type Context, type Refused, type Rules } from '../decision.ts';

export type About = { kind: AboutKind; id: string };
type Who = Pick<Context, 'personId' | 'roles'>;
/** What is known of a file that is to be attached. */
export type UploadedFile = { ref: FileRef; about: { kind: string; id: string }; uploadedBy: string; attached: boolean };

const secretariat = ({ roles }: Who): boolean => roles.includes('host') || roles.includes('secretary');
const forbidden = (): Refused => no('forbidden', { command: 'attachFile' });

/** Why somebody may not attach to this now, by what it is. */
const hindrances: Record<AboutKind, (congress: CongressView, id: string, who: Who) => Refused | undefined> = {
  evidence: ({ steps }, id, who) => {
    if (!secretariat(who)) return forbidden();
    const step = steps.find((each) => each.id === id);
    if (!step) return no('step-not-found');
    return step.state === 'pending' ? no('step-not-open', { expected: step.kind }) : undefined;
  },
  item: (congress, id, who) => {
    if (!secretariat(who)) return forbidden();
    if (!congress.items.some((item) => item.id === id)) return no('item-not-found');
    return itemsOpen(congress) ? undefined : no('file-settled');
  },
  proposal: (congress, id, who) => {
    const proposal = congress.proposals.find((each) => each.id === id);
    if (!proposal) return no('proposal-not-found');
    if (!secretariat(who) && proposal.by !== who.personId) return forbidden();
    return proposal.status === 'submitted' && openStepOf(congress, 'proposals') ? undefined : no('file-settled');
  },
  report: (congress, id, who) => {
    if (!secretariat(who)) return forbidden();
    if (!congress.agenda.some((entry) => entry.id === id)) return no('entry-not-found');
    const presented = congress.steps.some(
      ({ record }) => record.kind === 'report' && record.presented.some(({ entryId }) => entryId === id),
    );
    return presented ? no('file-settled') : undefined;
  },
};

/** Why nothing can be attached to this by them now. */
export function unattachable(congress: CongressView, { kind, id }: About, who: Who): Refused | undefined {
  if ((congress.files ?? []).filter(({ about }) => about.kind === kind && about.id === id).length >= mostFiles) {
    return no('too-many-files', { most: mostFiles });
  }
  return hindrances[kind](congress, id, who);
}

/** What was attached to things that are no more goes with them. */
export function removedWith({ files = [] }: CongressView, ids: readonly string[]): Happened[] {
  return files
    .filter(({ about }) => ids.includes(about.id))
    .map(({ fileId }) => ({ type: 'file.removed', payload: { fileId } }));
}

export const fileCommands: Rules<'attachFile' | 'removeFile'> = {
  attachFile: ({ congress }, { fileId, about }, context) => {
    const hindrance = unattachable(congress, about, context);
    if (hindrance) return hindrance;
    const { file } = context.facts;
    const theirs =
      file?.uploadedBy === context.actor.id && file?.about.kind === about.kind && file?.about.id === about.id;
    if (!file || !theirs) return no('file-not-yours');
    if (file.attached) return no('already-done');
    return { ...accept({ type: 'file.attached', payload: { file: file.ref, about } }), madeId: fileId };
  },
  removeFile: ({ congress }, { fileId }, context) => {
    const file = congress.files?.find((one) => one.fileId === fileId);
    if (!file) return no('file-not-found');
    const { kind, id } = file.about as About;
    // A document of a step that is over was part of what closed it.
    const over = kind === 'evidence' && !congress.steps.some((step) => step.id === id && step.state === 'open');
    const hindrance = hindrances[kind](congress, id, context) ?? (over ? no('file-settled') : undefined);
    return hindrance ?? accept({ type: 'file.removed', payload: { fileId } });
  },
};
