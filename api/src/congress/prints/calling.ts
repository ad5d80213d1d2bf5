/** Prints that call the congress: agenda, notice, and to whom it was delivered. */
import { words } from '@congress/contract/congress/words/words';
import { words as kernel } from '@congress/contract/kernel/words';
import type { Block, Print } from '../../kernel/prints/print.ts';
import { common } from './phrases/common.ts';
import { preparation as phrases } from './phrases/preparation.ts';
import { groupName, recorded, titled } from './preparation.ts';
import { blocksOfText, headings, issuedBy, printOf, type Setting, titleName } from './setting.ts';

/** When the preparatory meeting adopted the agenda, if it has. */
function agendaAdopted({ facts }: Setting): string | undefined {
  return facts.moments.findLast(({ type, payload }) => {
    if (type !== 'paper.declared') return false;
    const paper = facts.congress.papers.find(({ id }) => id === payload['paperId']);
    const item = paper?.items.find(({ matter }) => matter === 'agenda');
    return paper?.report?.items.some((one) => one.paperItemId === item?.id && 'adopted' in one && one.adopted) ?? false;
  })?.at;
}

export function agenda(setting: Setting): Print | undefined {
  const { say, facts, name, day } = setting;
  const { agenda: entries } = facts.congress;
  if (entries.length === 0) return undefined;
  const adopted = agendaAdopted(setting);
  const set = facts.moments.findLast(({ type }) => type === 'agenda.set')?.at;
  return printOf(setting, {
    title: titled(setting, 'agenda'),
    legend: adopted ? say(phrases.agenda.adopted, { date: day(adopted) }) : say(phrases.agenda.draft),
    at: adopted ?? set ?? null,
    blocks: [
      {
        kind: 'table',
        columns: [
          { title: say(common.number), share: 2, align: 'center' },
          { title: say(phrases.agenda.entry), share: 12 },
          { title: say(phrases.agenda.presenter), share: 4, align: 'center' },
          { title: say(phrases.agenda.minutes), share: 4, align: 'center' },
        ],
        rows: entries.map((entry, index) => [
          String(index + 1),
          entry.title,
          entry.presenterId ? name(entry.presenterId) : '',
          String(entry.minutes),
        ]),
      },
    ],
  });
}

export function notice(setting: Setting): Print | undefined {
  const { say, facts, moment } = setting;
  const { record } = recorded(setting, 'notice') ?? {};
  if (!record?.givenAt || !record.meetsAt || !record.text) return undefined;
  const said = phrases.notice;
  const heading = headings(setting);
  const { agenda: entries, items, mode } = facts.congress;
  const listed = (texts: string[]): Block[] =>
    texts.map((text, index) => ({ kind: 'text', text: `${index + 1}. ${text}` }));
  return printOf(setting, {
    title: say(said.title, { congress: titleName(setting) }),
    at: record.givenAt,
    blocks: [
      { kind: 'addressee', text: say(said.addressee) },
      ...blocksOfText(facts.texts.get(record.text.documentId) ?? ''),
      heading(said.at),
      { kind: 'text', text: say(common.stop, { sentence: moment(record.meetsAt) }) },
      heading(said.place),
      {
        kind: 'text',
        text: mode
          ? say(said.placeAnd, { place: record.place, mode: say(words.mode[mode]) })
          : say(common.stop, { sentence: record.place }),
      },
      heading(said.agenda),
      ...listed(entries.map(({ title }) => title)),
      heading(said.items),
      ...listed(
        items.map((item) =>
          say(said.item, {
            title: item.title,
            power: say(words.power[item.power]),
            decision: say(words.decision[item.decision]),
          }),
        ),
      ),
      heading(said.attend),
      { kind: 'text', text: say(said.attendBody) },
      issuedBy(setting, 'secretariat', record.givenAt),
    ],
  });
}

export function delivery(setting: Setting): Print | undefined {
  const { say, facts, moment } = setting;
  const { record } = recorded(setting, 'notice') ?? {};
  if (!record?.givenAt) return undefined;
  const due = facts.delivered.filter(({ capacity }) => capacity === 'formal');
  const last = facts.delivered.reduce((latest, { at }) => (at && at > latest ? at : latest), record.givenAt);
  return printOf(setting, {
    title: titled(setting, 'delivery'),
    at: last,
    blocks: [
      {
        kind: 'text',
        text: say(phrases.delivery.body, {
          due: due.length,
          delivered: due.filter(({ at }) => at !== null).length,
        }),
      },
      {
        kind: 'table',
        columns: [
          { title: say(common.number), share: 4, align: 'center' },
          { title: say(kernel.personField.name), share: 5, align: 'center' },
          { title: say(kernel.personField.staffNumber), share: 7, align: 'center' },
          { title: say(phrases.roster.group), share: 8 },
          { title: say(phrases.delivery.means), share: 8 },
          { title: say(phrases.delivery.at), share: 10, align: 'center' },
          { title: say(phrases.delivery.read), share: 4, align: 'center' },
        ],
        size: 'small',
        rows: facts.delivered.map((person, index) => [
          String(index + 1),
          person.name,
          person.staffNumber,
          groupName(setting, person),
          person.means === 'online' ? say(phrases.delivery.confirmed) : (person.means ?? say(common.dash)),
          person.at ? moment(person.at) : say(common.dash),
          String(person.read),
        ]),
      },
    ],
  });
}
