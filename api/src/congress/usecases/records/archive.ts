/** The archive of a congress: everything in it, with a manifest of digests (G-17), and how to prove it without us. */
import { behindComposition } from '@congress/contract/congress/rules/ruleBehind';
import type { PrintCard, PrintFormat } from '@congress/contract/congress/prints/kinds';
import type { CongressView } from '@congress/contract/congress/snapshot';
import type { TextDocument } from '@congress/contract/kernel/documents';
import type { AttachedFile } from '@congress/contract/kernel/files/files';
import { keyOf } from '../../../kernel/files/keys.ts';
import type { Print } from '../../../kernel/prints/print.ts';
import { guide, type Listed } from '../../../kernel/archive/guide.ts';
import { withManifest } from '../../../kernel/archive/manifest.ts';
import { verifier } from '../../../kernel/archive/verifier.ts';
import type { Entry } from '../../../kernel/archive/zipStream.ts';
import { done, type Result } from '../../../kernel/result.ts';
import type { Identity } from '../../../kernel/identity/ports.ts';
import { profileOf } from '../../domain/profiles/registry.ts';
import { sheetOf } from '../../domain/profiles/sheet.ts';
import type { Deps } from '../../ports/deps.ts';
import type { LiveView } from '../../ports/live.ts';
import { bound, cards, compose } from '../../prints/catalogue.ts';
import type { PrintFacts } from '../../prints/facts.ts';
import { audienceOf, participate } from '../command/authorize.ts';
import { refused } from '../refused.ts';
import { factsOf, logOf, withList } from './prints.ts';

const encoder = new TextEncoder();
const text = (words: string): Uint8Array => encoder.encode(words);
const json = (value: unknown): Uint8Array => text(`${JSON.stringify(value, null, 2)}\n`);

/** The composition that the roster was declared with, each number beside the articles it is held to. */
function compositionWithArticles(congress: CongressView): unknown[] {
  const { rules } = sheetOf(profileOf(congress));
  const record = congress.steps.map((step) => step.record).find((one) => one.kind === 'roster');
  return (record?.checks ?? []).map((check) => ({
    ...check,
    sources: rules
      .filter(({ rule }) => behindComposition[check.rule].includes(rule))
      .map(({ rule, source }) => ({ rule, ...source })),
  }));
}

async function* records(deps: Deps, { state }: LiveView, documents: readonly TextDocument[]): AsyncGenerator<Entry> {
  const { congress, staff } = state;
  const { people } = await deps.rows.people(congress.id, null, { limit: 100_000 });
  yield { name: 'congress.json', content: json(congress) };
  yield { name: 'rules.json', content: json(sheetOf(profileOf(congress))) };
  yield { name: 'composition.json', content: json(compositionWithArticles(congress)) };
  yield { name: 'count-reports.json', content: json(staff.reports) };
  yield { name: 'public-page.json', content: json(state.public) };
  yield {
    name: 'roster.json',
    content: json(
      people.map(({ id, name, staffNumber, capacity, groupId }) => ({ id, name, staffNumber, capacity, groupId })),
    ),
  };
  yield { name: 'documents.json', content: json(documents) };
  for (const { id, kind, title, text: words } of documents) {
    yield { name: `documents/${kind}-${id}.txt`, content: text(`${title}\n\n${words}\n`) };
  }
}

type Log = { content: Uint8Array; head: string };

/** The log up to where the facts were read, a line each. */
async function logUntil(deps: Deps, congressId: string, links: number): Promise<Log> {
  const lines: string[] = [];
  let head = '';
  for await (const link of logOf(deps, congressId)) {
    if (link.position > links) break;
    lines.push(`${JSON.stringify(link)}\n`);
    head = link.hash;
  }
  return { content: text(lines.join('')), head };
}

async function whole(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** What people attached, as they handed it in; one that the store has lost is missing here, and the manifest says so. */
async function* originals(deps: Deps, files: readonly AttachedFile[]): AsyncGenerator<Entry> {
  for (const { fileId, sha256, type } of files) {
    const stream = await deps.files.read(keyOf(sha256));
    if (stream) yield { name: `files/${fileId}.${type}`, content: await whole(stream) };
  }
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Laid out when its turn has come; nothing where this server cannot set it as PDF. */
async function laidOut({ press }: Deps, print: Print, format: PrintFormat): Promise<Uint8Array | undefined> {
  for (;;) {
    const made = await press.print(print, format);
    if (made instanceof Uint8Array) return made;
    if (made !== 'busy') return undefined;
    await pause(500);
  }
}

const kept: readonly PrintFormat[] = ['docx', 'pdf', 'xlsx'];

/** One print in every format: a workbook whole, the others in volumes. */
async function* printed(deps: Deps, facts: PrintFacts, card: PrintCard, name: string): AsyncGenerator<Entry> {
  const { kind, about, formats, volumes } = card;
  const print = compose(kind, about, await withList(deps, facts, kind, about), 'zh-CN');
  if (!print) return;
  for (const format of kept.filter((one) => formats.includes(one))) {
    const parts = format === 'xlsx' ? 1 : volumes;
    for (let volume = 1; volume <= parts; volume += 1) {
      const content = await laidOut(deps, parts === 1 && volumes > 1 ? print : bound(print, volume), format);
      const part = parts > 1 ? `-${String(volume).padStart(2, '0')}` : '';
      if (content) yield { name: `prints/${name}${part}.${format}`, content };
    }
  }
}

async function* prints(deps: Deps, facts: PrintFacts, listed: Listed[]): AsyncGenerator<Entry> {
  const seen = new Map<string, number>();
  for (const card of cards(facts, 'zh-CN', true)) {
    const nth = (seen.get(card.kind) ?? 0) + 1;
    seen.set(card.kind, nth);
    const name = `${card.kind}-${nth}`;
    for await (const entry of printed(deps, facts, card, name)) {
      listed.push({ name: entry.name, title: card.title });
      yield entry;
    }
  }
}

/** Everything but the manifest. */
async function* content(deps: Deps, view: LiveView, facts: PrintFacts, log: Log): AsyncGenerator<Entry> {
  const { congress } = view.state;
  const documents = await deps.rows.documents(congress.id);
  const files = congress.files ?? [];
  yield { name: 'log.jsonl', content: log.content };
  yield* records(deps, view, documents);
  yield* originals(deps, files);
  const listed: Listed[] = files.map(({ fileId, name, type }) => ({ name: `files/${fileId}.${type}`, title: name }));
  yield* prints(deps, facts, listed);
  yield { name: 'verify.py', content: text(verifier) };
  yield { name: 'README.html', content: text(guide({ title: named(congress), head: log.head }, listed)) };
}

const named = ({ organizationName, title }: CongressView): string =>
  title.includes(organizationName) ? title : `${organizationName}${title}`;

async function* whatThereIs(deps: Deps, view: LiveView): AsyncGenerator<Entry> {
  const { id } = view.state.congress;
  const facts = await factsOf(deps, id, view);
  const links = facts.moments.length;
  const log = await logUntil(deps, id, links);
  yield* withManifest(content(deps, view, facts, log), { congressId: id, head: log.head, links });
}

/**
 * The archive's files as they are made, one held at a time, `manifest.json` last: name, SHA-256 and bytes of each, and
 * the head of the log. Available from the filing step on, and at any time to look ahead.
 */
export async function archiveFiles(
  deps: Deps,
  identity: Identity,
  congressId: string,
): Promise<Result<AsyncGenerator<Entry>>> {
  const actor = await participate(deps, identity, congressId);
  if (!actor) return refused('not-found');
  if (!audienceOf(actor).staff) return refused('forbidden', { command: 'archive' });
  const view = await deps.live.view(congressId);
  return view ? done(whatThereIs(deps, view)) : refused('not-found');
}
