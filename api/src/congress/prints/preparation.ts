/** Prints of the preparation: approval, roster, groups, credentials, agenda, notice, delivery. */
import { words as ruleWords } from '@congress/contract/congress/rules/ruleWords';
import { behindComposition } from '@congress/contract/congress/rules/ruleBehind';
import { words as prints } from '@congress/contract/congress/prints/words';
import { words } from '@congress/contract/congress/words/words';
import type { Step } from '@congress/contract/congress/procedure/view';
import { words as kernel } from '@congress/contract/kernel/words';
import type { Evidence } from '@congress/contract/kernel/documents';
import type { Block, Print } from '../../kernel/prints/print.ts';
import { common } from './phrases/common.ts';
import { preparation as phrases } from './phrases/preparation.ts';
import { digestIn, fullName, headings, issuedBy, printOf, type Setting, titleName } from './setting.ts';
import type { Listed } from './facts.ts';

/** The step of a kind and what it leaves behind, as far as it has begun. */
export function recorded<K extends Step['record']['kind']>(
  { facts }: Setting,
  kind: K,
): { step: Step; record: Extract<Step['record'], { kind: K }> } | undefined {
  const step = facts.congress.steps.find(({ record }) => record.kind === kind);
  if (!step || step.record.kind !== kind) return undefined;
  return { step, record: step.record as Extract<Step['record'], { kind: K }> };
}

export const titled = (setting: Setting, kind: keyof typeof prints.printKind): string =>
  `${titleName(setting)}${setting.language === 'en' ? ': ' : ''}${setting.say(prints.printKind[kind])}`;

export function evidenceIn(setting: Setting, { title, number, date }: Evidence): string {
  return setting.say(common.evidence, { title, number, date: setting.date(date) });
}

export function approval(setting: Setting): Print | undefined {
  const { say, facts } = setting;
  const found = recorded(setting, 'approval');
  if (!found?.record.mode || !found.record.management || !found.record.upperUnion) return undefined;
  const { step, record } = found;
  const said = phrases.approval;
  const opinion = (one: NonNullable<typeof record.management>): string =>
    say(said.opinion, {
      opinion: say(one.agrees ? common.yes : common.no),
      document: evidenceIn(setting, one.document),
    });
  const rows: [string, string][] = [
    [say(said.mode), say(words.mode[record.mode ?? 'hybrid'])],
    [say(said.reason), record.reason || say(common.dash)],
    [say(said.profile), say(facts.rules.name)],
    [say(said.management), record.management ? opinion(record.management) : ''],
    [say(said.upperUnion), record.upperUnion ? opinion(record.upperUnion) : ''],
  ];
  const at = step.closedAt ?? step.openedAt;
  return printOf(setting, {
    title: say(said.title, { congress: titleName(setting) }),
    at,
    blocks: [
      { kind: 'text', text: say(said.body, { congress: fullName(setting) }) },
      { kind: 'facts', rows },
      ...(at ? [issuedBy(setting, 'secretariat', at)] : []),
    ],
  });
}

/** Who somebody is, as every list of people begins. */
export const groupName = ({ facts, say }: Setting, { groupId }: Pick<Listed, 'groupId'>): string =>
  facts.congress.groups.find(({ id }) => id === groupId)?.name ?? say(common.dash);

export function roster(setting: Setting): Print {
  const { say, facts } = setting;
  const { roster: summary } = facts.congress;
  const step = recorded(setting, 'roster')?.step;
  const rows = facts.roster.map((person, index) => [
    String(index + 1),
    person.name,
    person.staffNumber,
    say(kernel.gender[person.gender]),
    person.category ? say(kernel.category[person.category]) : say(common.dash),
    person.unit,
    groupName(setting, person),
    say(words.capacity[person.capacity]),
  ]);
  return printOf(setting, {
    title: titled(setting, 'roster'),
    at: step?.closedAt ?? step?.openedAt ?? null,
    blocks: [
      { kind: 'text', text: say(phrases.roster.summary, summary) },
      {
        kind: 'table',
        columns: [
          { title: say(common.number), share: 4, align: 'center' },
          { title: say(kernel.personField.name), share: 5, align: 'center' },
          { title: say(kernel.personField.staffNumber), share: 7, align: 'center' },
          { title: say(kernel.personField.gender), share: 3, align: 'center' },
          { title: say(kernel.personField.category), share: 8 },
          { title: say(kernel.personField.unit), share: 6 },
          { title: say(phrases.roster.group), share: 8 },
          { title: say(words.rosterField.capacity), share: 6, align: 'center' },
        ],
        rows,
        size: 'small',
      },
      ...(summary.digest
        ? [{ kind: 'note' as const, text: say(phrases.roster.digest, { digest: digestIn(summary.digest) }) }]
        : []),
    ],
  });
}

export function groups(setting: Setting): Print | undefined {
  const { say, facts, name } = setting;
  const { groups: all, roster: summary } = facts.congress;
  if (all.length === 0) return undefined;
  const step = recorded(setting, 'grouping')?.step;
  return printOf(setting, {
    title: titled(setting, 'groups'),
    at: step?.closedAt ?? step?.openedAt ?? null,
    blocks: [
      { kind: 'text', text: say(phrases.roster.groups, { groups: all.length, formal: summary.formal }) },
      {
        kind: 'table',
        columns: [
          { title: say(common.number), share: 2, align: 'center' },
          { title: say(phrases.roster.group), share: 7 },
          { title: say(phrases.roster.leader), share: 4, align: 'center' },
          { title: say(phrases.roster.formal), share: 4, align: 'center' },
          { title: say(phrases.roster.others), share: 4, align: 'center' },
        ],
        rows: all.map((group, index) => [
          String(index + 1),
          group.name,
          group.leaderId ? name(group.leaderId) : say(common.dash),
          String(group.formal),
          String(group.others),
        ]),
      },
    ],
  });
}

/** The article that a rule of composition rests on. */
function sourceOf({ facts, say }: Setting, rule: keyof typeof behindComposition): string {
  const behind: readonly string[] = behindComposition[rule];
  const sheet = facts.rules.rules.find((one) => behind.includes(one.rule));
  if (!sheet) return '';
  const { title, article, status } = sheet.source;
  // An article that nobody read is not cited as if somebody had.
  return `${title}${article || say(common.quoted, { what: say(ruleWords.sourceStatus[status]) })}`;
}

export function credentials(setting: Setting): Print | undefined {
  const { say, facts, name, moment } = setting;
  const panel = recorded(setting, 'credentials');
  const checked = recorded(setting, 'roster');
  if (!panel || panel.step.state !== 'closed' || !checked) return undefined;
  const said = phrases.credentials;
  const heading = headings(setting);
  const { checks, explanations } = checked.record;
  const { roster: summary, staff } = facts.congress;
  const at = panel.step.closedAt ?? panel.step.openedAt;
  const rule = (code: (typeof checks)[number]['rule']): string => say(words.compositionRule[code]);
  const blocks: Block[] = [
    { kind: 'text', text: say(said.body, { congress: fullName(setting) }) },
    heading(said.composition),
    { kind: 'text', text: `${say(said.staff, staff)}${say(phrases.roster.summary, summary)}` },
    heading(said.checks),
    {
      kind: 'table',
      columns: [
        { title: say(said.check), share: 6 },
        { title: say(said.needed), share: 3, align: 'center' },
        { title: say(said.actual), share: 3, align: 'center' },
        { title: say(said.met), share: 3, align: 'center' },
        { title: say(said.source), share: 7 },
      ],
      rows: checks.map((check) => [
        rule(check.rule),
        String(check.needed),
        String(check.actual),
        say(check.met ? said.isMet : said.notMet),
        sourceOf(setting, check.rule) || say(ruleWords.sourceStatus.house),
      ]),
    },
  ];
  if (explanations.length > 0) {
    blocks.push(heading(said.explained));
    for (const one of explanations) {
      blocks.push({ kind: 'text', text: say(said.explanation, { rule: rule(one.rule), reason: one.reason }) });
    }
  }
  blocks.push(
    heading(said.conclusion),
    { kind: 'text', text: say(said.concluded, { formal: summary.formal }) },
    heading(said.signed),
    {
      kind: 'signatures',
      rows: panel.record.signatures.map((one) => ({
        as: say(said.member),
        by: say(common.signedAt, { name: name(one.personId), at: moment(one.at) }),
      })),
    },
  );
  if (at) blocks.push(issuedBy(setting, 'panel', at));
  return printOf(setting, { title: titled(setting, 'credentials'), at, blocks });
}
