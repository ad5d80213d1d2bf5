/** The contract's schemas as text for people: `{ stepId: Id, note?: Text(0–1000) }`. */
import * as views from '@congress/contract/congress/snapshot';
import * as lists from '@congress/contract/congress/vocabulary';
import * as after from '@congress/contract/congress/after/view';
import * as assembly from '@congress/contract/congress/assembly/view';
import * as ballot from '@congress/contract/congress/ballot/view';
import * as declaration from '@congress/contract/congress/declaration/view';
import * as people from '@congress/contract/congress/people';
import * as preparation from '@congress/contract/congress/preparation/view';
import * as procedure from '@congress/contract/congress/procedure/view';
import * as ballotItems from '@congress/contract/kernel/ballot/items';
import * as marks from '@congress/contract/kernel/ballot/marks';
import * as results from '@congress/contract/kernel/ballot/results';
import * as tallies from '@congress/contract/kernel/ballot/tallies';
import * as documents from '@congress/contract/kernel/documents';
import * as live from '@congress/contract/kernel/live';
import * as kernelPeople from '@congress/contract/kernel/people';
import * as primitives from '@congress/contract/kernel/primitives';
import { event } from '@congress/contract/congress/tables/events';
import { rosterEntry } from '@congress/contract/congress/preparation/commands';
import { joined } from '@congress/contract/congress/socket';
import { typedExplanation, typedOpinion } from '@congress/contract/congress/typed';
import { outcome } from '@congress/contract/kernel/command';
import { actorRef } from '@congress/contract/kernel/event';
import { condition, facts, refusal } from '@congress/contract/kernel/refusal';

/** As much of a schema's inside as is told here. */
type Def = {
  type: string;
  shape?: Record<string, Schema>;
  element?: Schema;
  innerType?: Schema;
  options?: Schema[];
  keyType?: Schema;
  valueType?: Schema;
  entries?: Record<string, string>;
  values?: unknown[];
  defaultValue?: unknown;
  checks?: { _zod: { def: Check } }[];
};
type Check = { check: string; minimum?: number; maximum?: number; value?: number; pattern?: RegExp };
export type Schema = { def: Def };

const vocabulary = { ...primitives, ...kernelPeople, ...lists };
const snapshot = {
  ...views,
  ...live,
  ...documents,
  ...people,
  ...procedure,
  ...preparation,
  ...assembly,
  ...ballot,
  ...declaration,
  ...after,
};

/** Scalars, said in words of their own. */
const scalars = {
  Id: [vocabulary.id, 'a UUID'],
  Instant: [vocabulary.instant, 'ISO 8601 in UTC, `2026-11-20T01:00:00.000Z`'],
  Day: [vocabulary.day, 'a calendar day, `2026-11-20`'],
  Line: [vocabulary.line, 'text of 1–200 characters'],
  Prose: [vocabulary.prose, 'text of 1–20 000 characters'],
  Digest: [vocabulary.sha256, 'SHA-256 as 64 lower-case hexadecimal digits'],
  Count: [vocabulary.count, 'a whole number, 0–10 000 000'],
} as const;

/** Closed lists and shapes that have a name; the order is that of the document. */
const shapes = {
  StepKind: vocabulary.stepKind,
  Phase: vocabulary.phase,
  CongressStatus: vocabulary.congressStatus,
  TemplateId: vocabulary.templateId,
  ProfileId: vocabulary.profileId,
  Mode: vocabulary.mode,
  Capacity: vocabulary.capacity,
  Category: vocabulary.category,
  Gender: vocabulary.gender,
  Power: vocabulary.power,
  DecisionKind: vocabulary.decisionKind,
  BallotMethod: vocabulary.ballotMethod,
  MotionMark: marks.motionMark,
  ElectionMark: marks.electionMark,
  RatingMark: marks.ratingMark,
  PreparatoryMatter: vocabulary.preparatoryMatter,
  Role: vocabulary.role,
  StageScene: snapshot.stageScene,
  CompositionRule: snapshot.compositionCheck.shape.rule,

  Joined: joined,
  Snapshot: snapshot.snapshot,
  Cursor: snapshot.cursor,
  CongressView: snapshot.congressView,
  StaffView: snapshot.staffView,
  GroupView: snapshot.groupView,
  PublicView: snapshot.publicView,
  Me: snapshot.me,
  Names: snapshot.names,
  PersonCard: snapshot.personCard,

  Step: snapshot.step,
  StepRecord: snapshot.stepRecord,
  Evidence: snapshot.evidence,
  Opinion: snapshot.opinion,
  TextRef: snapshot.textRef,
  CompositionCheck: snapshot.compositionCheck,
  Explanation: snapshot.explanation,
  Summary: snapshot.summary,
  Signature: snapshot.signature,
  AttendanceCount: snapshot.attendanceCount,
  Group: snapshot.group,
  RosterSummary: snapshot.rosterSummary,
  RosterEntry: rosterEntry,
  Offices: snapshot.offices,
  Proposal: snapshot.proposal,
  Item: snapshot.item,
  AgendaEntry: snapshot.agendaEntry,
  Paper: snapshot.paper,
  Mismatch: snapshot.mismatch,
  PaperItem: snapshot.paperItem,
  VotedOn: snapshot.votedOn,
  MajorityRule: snapshot.majorityRule,
  Candidate: ballotItems.candidate,
  RatedSubject: ballotItems.ratedSubject,
  Dimension: ballotItems.dimension,
  RatingScale: ballotItems.ratingScale,
  MotionTally: tallies.motionTally,
  CandidateTally: tallies.candidateTally,
  ElectionTally: tallies.electionTally,
  LevelTally: tallies.levelTally,
  RatingTally: tallies.ratingTally,
  MotionResult: results.motionResult,
  ElectedRow: results.electedRow,
  ElectionResult: results.electionResult,
  RatedRow: results.ratedRow,
  RatingResult: results.ratingResult,
  CountReport: snapshot.countReport,
  Resolution: snapshot.resolution,
  Objection: snapshot.objection,
  FollowUp: snapshot.followUp,
  Speaker: snapshot.speaker,
  Announcement: snapshot.announcement,
  PublishedResult: snapshot.publishedResult,
  PublishedParts: snapshot.publishedParts,
  Post: snapshot.post,

  Event: event,
  Actor: actorRef,
  Outcome: outcome,
  Refusal: refusal,
  Condition: condition,
  Facts: facts,
} as const;

const names = new Map<unknown, string>([
  ...Object.entries(scalars).map(([name, [schema]]) => [schema, name] as const),
  ...Object.entries(shapes).map(([name, schema]) => [schema, name] as const),
  // As it is typed or as it is kept, it has one shape.
  [vocabulary.keptLine, 'Line'],
  [documents.typedEvidence, 'Evidence'],
  [kernelPeople.personId, 'Id'],
  [typedOpinion, 'Opinion'],
  [typedExplanation, 'Explanation'],
  // Long lists that have tables of their own.
  [event.shape.type, 'EventType'],
  [refusal.shape.code, 'ErrorCode'],
]);

function checksOf({ checks = [] }: Def): Check[] {
  return checks.map((each) => each._zod.def);
}

/** `(1–200)`, or nothing where there is no bound. */
function bounds(def: Def): string {
  const checks = checksOf(def);
  const pattern = checks.find((each) => each.pattern)?.pattern;
  if (pattern) return `(${pattern.source})`;
  const least = checks.find((each) => each.check === 'min_length')?.minimum;
  const most = checks.find((each) => each.check === 'max_length')?.maximum;
  if (most !== undefined) return `(${least ?? 0}–${most})`;
  return least === undefined ? '' : `(${least}–)`;
}

function numberText(def: Def): string {
  const checks = checksOf(def);
  const limit = (kind: string): number | undefined => checks.find((each) => each.check === kind)?.value;
  const [least, most] = [limit('greater_than'), limit('less_than')];
  if (least === undefined) return 'Number';
  return most === undefined ? `Number(${least}–)` : `Number(${least}–${most})`;
}

function field(key: string, schema: Schema): string {
  const { type, innerType, defaultValue } = schema.def;
  const name = /^\w+$/.test(key) ? key : `'${key}'`;
  if (type === 'default' && innerType) return `${name}?: ${textOf(innerType)} = ${JSON.stringify(defaultValue)}`;
  if (type === 'optional' && innerType) return `${name}?: ${textOf(innerType)}`;
  return `${name}: ${textOf(schema)}`;
}

/** The fields of an object's schema, each `name: type`. */
export function fieldsOf(schema: Schema): string[] {
  return Object.entries(schema.def.shape ?? {}).map(([name, inner]) => field(name, inner));
}

function spelledOut(schema: Schema): string {
  const { def } = schema;
  const inner = (one: Schema | undefined): string => (one ? textOf(one) : 'Any');
  switch (def.type) {
    case 'object': {
      const fields = fieldsOf(schema);
      return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
    }
    case 'array':
      return `${def.element?.def.type === 'union' ? `(${inner(def.element)})` : inner(def.element)}[]${bounds(def)}`;
    case 'nullable':
      return `${inner(def.innerType)} | null`;
    case 'record':
      return `{ [${inner(def.keyType)}]: ${inner(def.valueType)} }`;
    case 'union':
      return (def.options ?? []).map(inner).join(' | ');
    case 'enum':
      return Object.values(def.entries ?? {})
        .map((each) => `'${each}'`)
        .join(' | ');
    case 'literal':
      return (def.values ?? []).map((each) => `'${String(each)}'`).join(' | ');
    case 'string':
      return `Text${bounds(def)}`;
    case 'number':
      return numberText(def);
    case 'boolean':
      return 'Boolean';
    default:
      return 'Any';
  }
}

/** A schema in text; one that has a name is told by its name. */
export function textOf(schema: Schema): string {
  return names.get(schema) ?? spelledOut(schema);
}

const width = 112;

/** A named shape as it is written down, broken where a line would be too long. */
function written(name: string, schema: Schema): string {
  const line = `${name} = ${spelledOut(schema)}`;
  if (line.length <= width) return line;
  if (schema.def.type === 'object')
    return `${name} = {\n${fieldsOf(schema)
      .map((each) => `  ${each}`)
      .join(',\n')}\n}`;
  const alternatives = spelledOut(schema).split(/ \| (?=[{'])/);
  if (alternatives.some((each) => each.startsWith('{'))) {
    return `${name} =\n${alternatives.map((each) => `  | ${each}`).join('\n')}`;
  }
  return `${name} =\n${filled(alternatives)}`;
}

/** Short alternatives, as many to a line as fit. */
function filled(alternatives: readonly string[]): string {
  const lines: string[] = [];
  for (const each of alternatives) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + each.length + 3 <= width) lines[lines.length - 1] = `${last} | ${each}`;
    else lines.push(`  ${lines.length > 0 ? '| ' : ''}${each}`);
  }
  return lines.join('\n');
}

/** Every named scalar and shape, as a code block and a list. */
export function shapesText(): string {
  const list = Object.entries(scalars).map(([name, [, words]]) => `- \`${name}\`: ${words}`);
  const block = Object.entries(shapes).map(([name, schema]) => written(name, schema as unknown as Schema));
  return `${list.join('\n')}\n\n\`\`\`\n${block.join('\n')}\n\`\`\``;
}
