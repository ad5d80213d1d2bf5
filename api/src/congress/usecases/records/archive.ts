/** The file of a congress: everything in it, with a manifest of digests (G-17). */
import { behindComposition } from '@congress/contract/congress/rules/ruleBehind';
import type { CongressView } from '@congress/contract/congress/snapshot';
import { refused } from '../refused.ts';
import { done, type Result } from '../../../kernel/result.ts';
import type { Identity } from '../../../kernel/identity/ports.ts';
import type { LogLink } from '../../ports/congresses.ts';
import { profileOf } from '../../domain/profiles/registry.ts';
import { sheetOf } from '../../domain/profiles/sheet.ts';
import type { Deps } from '../../ports/deps.ts';
import { audienceOf, participate } from '../command/authorize.ts';

export type ArchiveFile = { name: string; content: string };

const page = 1_000;

async function wholeLog({ congresses }: Deps, congressId: string): Promise<LogLink[]> {
  const links: LogLink[] = [];
  for (;;) {
    const more = await congresses.readLog({ congressId, after: links.length, limit: page });
    links.push(...more);
    if (more.length < page) return links;
  }
}

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

/**
 * The archive's files, `manifest.json` last: name, SHA-256 and bytes of each, and the head of the
 * log. Available from the filing step on, and at any time to look ahead.
 */
export async function archiveFiles(deps: Deps, identity: Identity, congressId: string): Promise<Result<ArchiveFile[]>> {
  const actor = await participate(deps, identity, congressId);
  if (!actor) return refused('not-found');
  if (!audienceOf(actor).staff) return refused('forbidden', { command: 'archive' });
  const view = await deps.live.view(congressId);
  if (!view) return refused('not-found');
  const links = await wholeLog(deps, congressId);
  const documents = await deps.rows.documents(congressId);
  const { people } = await deps.rows.people(congressId, null, { limit: 20_000 });
  const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
  const files: ArchiveFile[] = [
    { name: 'congress.json', content: json(view.state.congress) },
    { name: 'rules.json', content: json(sheetOf(profileOf(view.state.congress))) },
    { name: 'composition.json', content: json(compositionWithArticles(view.state.congress)) },
    { name: 'count-reports.json', content: json(view.state.staff.reports) },
    { name: 'public-page.json', content: json(view.state.public) },
    {
      name: 'roster.json',
      content: json(
        people.map(({ id, name, staffNumber, capacity, groupId }) => ({ id, name, staffNumber, capacity, groupId })),
      ),
    },
    ...documents.map(({ id, kind, title, text }) => ({
      name: `documents/${kind}-${id}.txt`,
      content: `${title}\n\n${text}\n`,
    })),
    { name: 'log.jsonl', content: links.map((link) => `${JSON.stringify(link)}\n`).join('') },
  ];
  const manifest = {
    congressId,
    head: links.at(-1)?.hash ?? '',
    links: links.length,
    files: files.map(({ name, content }) => ({
      name,
      sha256: deps.secrecy.sha256(content),
      bytes: Buffer.byteLength(content),
    })),
  };
  return done([...files, { name: 'manifest.json', content: json(manifest) }]);
}
