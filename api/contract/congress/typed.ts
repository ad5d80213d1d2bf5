/** Shapes of the views whose words a command brings, and which are therefore looked at as what a person typed. */
import { typedEvidence } from '../kernel/documents.ts';
import { id, line } from '../kernel/primitives.ts';
import { agendaEntry, explanation, opinion } from './preparation/view.ts';

export const typedOpinion = opinion.extend({ document: typedEvidence });
export const typedExplanation = explanation.extend({ reason: line });
/** An entry of the agenda; one that is new gets its id from the server. */
export const typedAgendaEntry = agendaEntry.extend({ id: id.optional(), title: line });
