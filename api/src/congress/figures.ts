/** What the congress counts for whoever looks at more than one unit (K-1), and what is late (T-2). */
import { type Bilingual, text } from '@congress/contract/kernel/primitives';
import type { CongressStatus, Phase, ProfileId } from '@congress/contract/congress/vocabulary';
import type { Tightened } from '@congress/contract/congress/tightening/tightening';
import { type Figure, figureBook, type FigureBook, type OverdueList } from '../kernel/figures/figures.ts';
import { lastDayOf } from '../kernel/calendar/workdays.ts';
import { dayOf } from '../kernel/register/domain/days.ts';
import { profileOf, profiles } from './domain/profiles/registry.ts';

/** A congress as far as it is counted. */
export type CountedCongress = {
  organizationId: string;
  term: number;
  session: number;
  status: CongressStatus;
  profile: ProfileId;
  profileVersion?: number | undefined;
  tightened?: readonly Tightened[] | undefined;
  /** Of the step that is open or comes next; null when none is left. */
  phase: Phase | null;
  /** When the last step of the session was closed. */
  sessionEndedAt: string | null;
  /** Whether it has a filing among its steps, and when that was closed. */
  mustFile: boolean;
  filedAt: string | null;
};

const states = ['preparing', 'meeting', 'concluding', 'interrupted', 'archived', 'cancelled'] as const;
type State = (typeof states)[number];

/** Where a congress stands; each stands in exactly one of these. */
export function stateOf({ status, phase }: Pick<CountedCongress, 'status' | 'phase'>): State {
  if (status === 'cancelled' || status === 'archived') return status;
  if (status !== 'active') return 'interrupted';
  if (phase === 'preparation') return 'preparing';
  return phase === 'preparatory-meeting' || phase === 'session' ? 'meeting' : 'concluding';
}

const isTrial = ({ profile }: CountedCongress): boolean => profiles[profile].provisional;

/** Whether it has met in earnest and owes, or owed, its file to the upper union. */
const metInEarnest = (row: CountedCongress): row is CountedCongress & { sessionEndedAt: string } =>
  !isTrial(row) && row.mustFile && row.sessionEndedAt !== null && row.status !== 'cancelled';

/** The last day on which the file is in time: a day counts from the next one (K-4). */
function dueOn({ sessionEndedAt, ...congress }: CountedCongress & { sessionEndedAt: string }): string {
  return lastDayOf(profileOf(congress).fileWithinDays.value, dayOf(new Date(sessionEndedAt))).day;
}

const scope = text('本级及所属各单位，协作单位除外', 'this union and all below it, partner bodies left out');
const period = text('自平台启用至统计时点', 'from the first use of the platform to the moment of counting');
const earnest = text('不含演示规则下的大会', 'congresses under trial rules are not counted');
const all = text('各单位的大会总数（不含演示）', 'all congresses of the units (without trials)');

const stateWords: Record<State, { name: Bilingual; means: Bilingual }> = {
  preparing: {
    name: text('筹备中', 'Preparing'),
    means: text('处于筹备阶段', 'are in preparation'),
  },
  meeting: {
    name: text('会议中', 'Meeting'),
    means: text('处于预备会议或正式会议阶段', 'are in the preparatory meeting or the session'),
  },
  concluding: {
    name: text('会后办理', 'Concluding'),
    means: text(
      '会议已结束，公示、备案或督办尚未办结',
      'have met, with publication, filing or follow-up still to be done',
    ),
  },
  interrupted: {
    name: text('休会或延期', 'Interrupted'),
    means: text('已休会或已宣布延期', 'are adjourned or postponed'),
  },
  archived: {
    name: text('已归档', 'Archived'),
    means: text('全部环节已办结并归档', 'have every step closed and are archived'),
  },
  cancelled: { name: text('已取消', 'Cancelled'), means: text('已宣布取消', 'are cancelled') },
};

const congressesThat = (means: Bilingual): Bilingual =>
  text(`${means['zh-CN']}的职代会`, `congresses that ${means.en}`);

/** A sentence that says what counts, and what does not. */
const define = (means: Bilingual, also: Bilingual): Bilingual =>
  text(`${means['zh-CN']}的职代会；${also['zh-CN']}。`, `Congresses that ${means.en}; ${also.en}.`);

const byState: Figure<CountedCongress>[] = states.map((state) => ({
  id: `congress.${state}`,
  name: stateWords[state].name,
  definition: define(stateWords[state].means, earnest),
  numerator: congressesThat(stateWords[state].means),
  denominator: all,
  scope,
  period,
  tally: (row) => (isTrial(row) ? undefined : { counted: stateOf(row) === state ? 1 : 0, base: 1 }),
}));

const trials: Figure<CountedCongress> = {
  id: 'congress.trial',
  name: text('演示大会', 'Trials'),
  definition: text(
    '在演示规则下创建的大会，仅供练习，不计入其他各项。',
    'Congresses under trial rules: practice, and counted nowhere else.',
  ),
  numerator: text('演示大会', 'trials'),
  denominator: null,
  scope,
  period,
  tally: (row) => (isTrial(row) ? { counted: 1, base: null } : undefined),
};

const filing = text('会议已结束、应报上级工会备案的职代会', 'congresses that met and are to be filed');

const filingsOverdue: Figure<CountedCongress> = {
  id: 'congress.filing-overdue',
  name: text('备案逾期未办', 'Filings overdue'),
  definition: text(
    '会议已结束、备案期限已过而备案环节未办结的职代会；不含演示和已取消的大会。',
    'Congresses that met, whose days for filing have passed and whose filing is not closed; without trials and cancelled ones.',
  ),
  numerator: text('备案逾期未办结的职代会', 'congresses whose filing is overdue'),
  denominator: filing,
  scope,
  period,
  tally: (row, today) =>
    metInEarnest(row) ? { counted: row.filedAt === null && dueOn(row) < today ? 1 : 0, base: 1 } : undefined,
};

/** Answering late does not hide that it was late. */
const filedLate: Figure<CountedCongress> = {
  id: 'congress.filed-late',
  name: text('逾期后办结备案', 'Filed late'),
  definition: text(
    '备案环节在期限过后才办结的职代会；不含演示和已取消的大会。',
    'Congresses whose filing was closed after its days had passed; without trials and cancelled ones.',
  ),
  numerator: text('逾期后才办结备案的职代会', 'congresses filed after the last day'),
  denominator: text('已办结备案的职代会', 'congresses whose filing is closed'),
  scope,
  period,
  tally: (row) =>
    metInEarnest(row) && row.filedAt !== null
      ? { counted: dueOn(row) < dayOf(new Date(row.filedAt)) ? 1 : 0, base: 1 }
      : undefined,
};

export const figures: readonly Figure<CountedCongress>[] = [...byState, trials, filingsOverdue, filedLate];

/** 报送逾期: which congress of which unit, and since when. */
export const overdueFilings: OverdueList<CountedCongress> = {
  id: 'congress.filing',
  name: text('职代会备案', 'filing of a congress'),
  definition: text(
    '会议结束次日起算，超过规则规定的备案天数仍未办结备案环节。',
    'Counted from the day after the session: more days than the rules give, and the filing is not closed.',
  ),
  late: (row, today) => {
    if (!metInEarnest(row) || row.filedAt !== null) return undefined;
    const due = dueOn(row);
    const { term, session } = row;
    return due < today
      ? { number: text(`第${term}届第${session}次`, `term ${term}, session ${session}`), dueOn: due }
      : undefined;
  },
};

/** The congress's figures over whatever tells its rows. */
export function congressFigures(
  rowsOf: (organizationIds: readonly string[]) => Promise<readonly CountedCongress[]>,
): FigureBook {
  return figureBook(rowsOf, figures, [overdueFilings]);
}
