/** 表决票: what voters are handed, with nobody's marks on it. */
import type { Paper, PaperItem } from '@congress/contract/congress/ballot/view';
import { words } from '@congress/contract/congress/words/words';
import type { Block, Column, Print } from '../../kernel/prints/print.ts';
import { paperOf } from './ballot.ts';
import { markColumns } from './results.ts';
import { ballot as phrases } from './phrases/ballot.ts';
import { common } from './phrases/common.ts';
import { printOf, type Setting, titleName } from './setting.ts';

const blank = ['', '', ''];

function motionsOn(setting: Setting, paper: Paper): Block[] {
  const motions = paper.items.filter(({ kind }) => kind === 'motion');
  if (motions.length === 0) return [];
  const { say } = setting;
  return [
    { kind: 'text', text: say(phrases.specimen.howMotion) },
    {
      kind: 'table',
      columns: [
        { title: say(common.number), share: 2, align: 'center' },
        { title: say(phrases.specimen.item), share: 12 },
        ...markColumns(setting),
      ],
      rows: motions.map(({ title }, index) => [String(index + 1), title, ...blank]),
      size: 'tall',
    },
  ];
}

function onPaper(setting: Setting, item: PaperItem): Block[] {
  const { say, language } = setting;
  const said = phrases.specimen;
  if (item.kind === 'motion') return [];
  if (item.kind === 'rating') {
    const levels = item.scale.levels.map((level): Column => ({ title: level[language], share: 2, align: 'center' }));
    const rows = item.subjects.flatMap(({ name }) =>
      item.dimensions.map((one) => [name, one.name, ...item.scale.levels.map(() => '')]),
    );
    return [
      { kind: 'heading', level: 1, text: item.title },
      { kind: 'text', text: say(said.howRating) },
      {
        kind: 'table',
        columns: [
          { title: say(said.subject), share: 5 },
          { title: say(phrases.evaluation.dimension), share: 5 },
          ...levels,
        ],
        rows,
        size: 'tall',
      },
    ];
  }
  const { seats, candidates, writeIn } = item;
  const names = candidates.map(({ name, detail }) => (detail ? `${name}\n${detail}` : name));
  const others = writeIn ? Array.from({ length: seats }, () => say(said.another)) : [];
  const how = say(said.howElection, { seats, candidates: candidates.length });
  return [
    { kind: 'heading', level: 1, text: item.title },
    { kind: 'text', text: `${how}${writeIn ? say(said.writeIn) : ''}` },
    {
      kind: 'table',
      columns: [
        { title: say(common.number), share: 2, align: 'center' },
        { title: say(said.candidate), share: 12 },
        ...markColumns(setting),
      ],
      rows: [...names, ...others].map((name, index) => [String(index + 1), name, ...blank]),
      size: 'tall',
    },
  ];
}

/** 表决票: what voters are handed, with nobody's marks on it. */
export function specimen(setting: Setting, paperId: string): Print | undefined {
  const paper = paperOf(setting, paperId);
  if (!paper || paper.method === 'hands') return undefined;
  const { say, facts } = setting;
  const said = phrases.specimen;
  const at = facts.moments.find(
    ({ type, payload }) => type === 'paper.prepared' && (payload['paper'] as Paper | undefined)?.id === paperId,
  )?.at;
  const method = say(words.method[paper.method]);
  return printOf(setting, {
    title: say(said.title, { congress: titleName(setting) }),
    legend: say(said.legend),
    at: at ?? null,
    blocks: [
      { kind: 'line', align: 'center', text: say(said.paper, { title: paper.title, method, round: paper.round }) },
      ...motionsOn(setting, paper),
      ...paper.items.flatMap((item) => onPaper(setting, item)),
      ...(paper.method === 'named' ? [{ kind: 'line' as const, align: 'left' as const, text: say(said.named) }] : []),
      { kind: 'note', text: say(said.seal) },
    ],
  });
}
