/**
 * Writes the tables of PROTOCOL.md anew from the contract and the permissions: `pnpm docs:protocol`.
 * Between `<!-- generated: name -->` and `<!-- end: name -->` nothing is written by hand.
 */
import fs from 'node:fs';
import path from 'node:path';
import { may } from '@congress/contract/congress/tables/may';
import { commands as procedure } from '@congress/contract/congress/procedure/commands';
import { commands as preparation } from '@congress/contract/congress/preparation/commands';
import { commands as assembly } from '@congress/contract/congress/assembly/commands';
import { commands as ballot } from '@congress/contract/congress/ballot/commands';
import { commands as declaration } from '@congress/contract/congress/declaration/commands';
import { commands as trial } from '@congress/contract/congress/trial/commands';
import { commands as files } from '@congress/contract/congress/files/commands';
import { commands as after } from '@congress/contract/congress/after/commands';
import type { CommandType } from '@congress/contract/congress/tables/commands';
import { conditions } from '@congress/contract/congress/conditions';
import { type EventType, payloads, streamOf } from '@congress/contract/congress/tables/events';
import { type GaugeName, gauges } from '@congress/contract/congress/tables/gauges';
import { type ErrorCode, errors } from '@congress/contract/congress/refusals';
import { commandNotes, eventNotes, furtherFacts, gaugeNotes, retries } from './protocol/notes.ts';
import type { CommandRow } from '@congress/contract/kernel/rows';
import { fieldsOf, shapesText, textOf, type Schema } from './protocol/shapes.ts';

export const protocolFile = path.resolve(import.meta.dirname, '../api/contract/PROTOCOL.md');

const cell = (text: string): string => text.replaceAll('|', '\\|');

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

const code = (text: string): string => `\`${text}\``;

function commandTable(commands: Record<string, CommandRow>): string {
  const rows = Object.entries(commands).map(([name, { body }]) => {
    const type = name as CommandType;
    const fields =
      fieldsOf(body as unknown as Schema)
        .map(code)
        .join('<br>') || '—';
    return [code(type), fields, may[type].join(', '), commandNotes[type]];
  });
  return table(['type', 'fields', 'who', 'when, and what becomes of it'], rows);
}

function eventTable(stream: ReturnType<typeof streamOf>): string {
  const types = (Object.keys(payloads) as EventType[]).filter((type) => streamOf(type) === stream);
  const rows = types.map((type) => [code(type), code(textOf(payloads[type] as unknown as Schema)), eventNotes[type]]);
  return table(['type', 'payload', 'fold'], rows);
}

const audiences = {
  everyone: 'everyone who follows `congress`',
  staff: 'host, secretary, auditor',
  hall: 'stage, host, secretary',
} as const;

function gaugeTable(): string {
  const rows = (Object.keys(gauges) as GaugeName[]).map((name) => [
    code(name),
    audiences[gauges[name].audience],
    code(textOf(gauges[name].value as unknown as Schema)),
    gaugeNotes[name].meaning,
    gaugeNotes[name].often,
  ]);
  return table(['name', 'audience', 'value', 'meaning', 'moves with'], rows);
}

/** `{a} of {b}` as the sentence and the names of its facts. */
function factsIn(sentence: string): string {
  const names = [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => code(name ?? ''));
  return names.join(', ') || '—';
}

function errorTable(): string {
  const rows = (Object.keys(errors) as ErrorCode[]).map((name) => {
    const { status, en } = errors[name];
    return [code(name), String(status), en, furtherFacts[name] ?? factsIn(en), retries[name] ?? 'no'];
  });
  return table(['code', 'status', 'sentence', 'facts', 'again?'], rows);
}

function conditionTable(): string {
  const rows = Object.entries(conditions).map(([id, { en }]) => [code(id), en, factsIn(en)]);
  return table(['id', 'sentence', 'facts'], rows);
}

const tables: Record<string, () => string> = {
  shapes: shapesText,
  'commands of the procedure': () => commandTable(procedure),
  'commands of the preparation': () => commandTable(preparation),
  'commands of the assembly': () => commandTable(assembly),
  'commands of files': () => commandTable(files),
  'commands of a trial': () => commandTable(trial),
  'commands of ballot and declaration': () => commandTable({ ...ballot, ...declaration }),
  'commands after the session': () => commandTable(after),
  'events of congress': () => eventTable('congress'),
  'events of staff': () => eventTable('staff'),
  'events of public': () => eventTable('public'),
  'events of group': () => eventTable('group'),
  gauges: gaugeTable,
  conditions: conditionTable,
  errors: errorTable,
};

/**
 * The document with every table made anew.
 *
 * @throws when it lacks the place of a table.
 */
export function withTables(document: string): string {
  return Object.entries(tables).reduce((text, [name, make]) => {
    const [begin, end] = [`<!-- generated: ${name} -->`, `<!-- end: ${name} -->`];
    const [from, to] = [text.indexOf(begin), text.indexOf(end)];
    if (from === -1 || to < from) throw new Error(`PROTOCOL.md has no place for “${name}”`);
    return `${text.slice(0, from + begin.length)}\n${make()}\n${text.slice(to)}`;
  }, document);
}

if (import.meta.main) fs.writeFileSync(protocolFile, withTables(fs.readFileSync(protocolFile, 'utf8')));
