/** What came of each item, in tables: motions, elections, ratings. */
import type { Paper } from '@congress/contract/congress/ballot/view';
import { words } from '@congress/contract/congress/words/words';
import {
  type ElectionResult,
  isMotion,
  type ItemResult,
  type MotionResult,
  type RatingResult,
} from '@congress/contract/kernel/ballot/results';
import type { Block, Column } from '../../kernel/prints/print.ts';
import { ballot as phrases } from './phrases/ballot.ts';
import { common } from './phrases/common.ts';
import type { Setting } from './setting.ts';

const marks = ['for', 'against', 'abstain'] as const;
/** English words for marks take more room. */
const narrow = (language: Setting['language']): number => (language === 'en' ? 3 : 2);
export const markColumns = ({ say, language }: Setting): Column[] =>
  marks.map((mark) => ({ title: say(words.mark[mark]), share: narrow(language), align: 'center' }));

export const titleOf = ({ items }: Paper, { paperItemId }: { paperItemId: string }): string =>
  items.find(({ id }) => id === paperItemId)?.title ?? '';

export function outcomeOf({ say }: Setting, { adopted, exactlyHalf }: MotionResult): string {
  return `${say(adopted ? phrases.count.adopted : phrases.count.notAdopted)}${exactlyHalf ? say(phrases.count.half) : ''}`;
}

function motionTable(setting: Setting, paper: Paper, results: readonly MotionResult[]): Block[] {
  if (results.length === 0) return [];
  const { say, language } = setting;
  return [
    {
      kind: 'table',
      columns: [
        { title: say(common.number), share: 2, align: 'center' },
        { title: say(phrases.specimen.item), share: 9 },
        ...markColumns(setting),
        { title: say(words.figure.valid), share: narrow(language), align: 'center' },
        { title: say(words.figure.invalid), share: narrow(language), align: 'center' },
        { title: say(phrases.count.needed), share: 3, align: 'center' },
        { title: say(phrases.count.result), share: 3, align: 'center' },
      ],
      rows: results.map((result, index) => [
        String(index + 1),
        titleOf(paper, result),
        ...marks.map((mark) => String(result[mark])),
        String(result.valid),
        String(result.invalid),
        String(result.needed),
        outcomeOf(setting, result),
      ]),
      size: 'small',
    },
  ];
}

function electionTable(setting: Setting, paper: Paper, result: ElectionResult): Block[] {
  const { say } = setting;
  const { seats, needed, rows } = result;
  return [
    { kind: 'heading', level: 2, text: titleOf(paper, result) },
    { kind: 'text', text: say(common.stop, { sentence: say(phrases.count.seats, { seats, needed }) }) },
    {
      kind: 'table',
      columns: [
        { title: say(common.number), share: 2, align: 'center' },
        { title: say(phrases.specimen.candidate), share: 8 },
        ...markColumns(setting),
        { title: say(phrases.count.result), share: 5, align: 'center' },
      ],
      rows: rows.map((row, index) => [
        String(index + 1),
        row.candidateId === null ? say(phrases.count.writtenIn, { name: row.name }) : row.name,
        String(row.for),
        row.against === null ? say(common.dash) : String(row.against),
        row.abstain === null ? say(common.dash) : String(row.abstain),
        say(phrases.count.standing[row.standing]),
      ]),
    },
  ];
}

/** The distribution; of one that is held, that it is held and nothing of it. */
function ratingTable(setting: Setting, paper: Paper, result: RatingResult): Block[] {
  const { say, language } = setting;
  const item = paper.items.find(({ id }) => id === result.paperItemId);
  if (item?.kind !== 'rating') return [];
  const heading: Block = { kind: 'heading', level: 2, text: say(phrases.evaluation.of, { title: item.title }) };
  if (result.held) return [heading, { kind: 'text', text: say(phrases.count.held) }];
  const called = (list: readonly { id: string; name: string }[], id: string): string =>
    list.find((one) => one.id === id)?.name ?? '';
  return [
    heading,
    {
      kind: 'table',
      columns: [
        { title: say(phrases.specimen.subject), share: 5 },
        { title: say(phrases.evaluation.dimension), share: 5 },
        ...item.scale.levels.map((level): Column => ({ title: level[language], share: 3, align: 'center' })),
        { title: say(words.figure.valid), share: 2, align: 'center' },
        { title: say(phrases.count.satisfied), share: 3, align: 'center' },
      ],
      rows: result.rows.map((row) => [
        called(item.subjects, row.subjectId),
        called(item.dimensions, row.dimensionId),
        ...row.levels.map(String),
        String(row.valid),
        row.valid === 0
          ? say(common.dash)
          : say(phrases.count.percent, { percent: (Math.floor((row.satisfied * 1000) / row.valid) / 10).toFixed(1) }),
      ]),
    },
  ];
}

export function resultBlocks(setting: Setting, paper: Paper, results: readonly ItemResult[]): Block[] {
  const others = results.flatMap((result) => {
    if (isMotion(result)) return [];
    return result.kind === 'election' ? electionTable(setting, paper, result) : ratingTable(setting, paper, result);
  });
  return [...motionTable(setting, paper, results.filter(isMotion)), ...others];
}
