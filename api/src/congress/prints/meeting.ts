/** Prints of the meeting: who signed in, what groups said, and the minutes. */
import { words as eventWords } from '@congress/contract/congress/words/eventWords';
import { stepInPhase } from '@congress/contract/congress/procedure/words';
import type { Step } from '@congress/contract/congress/procedure/view';
import { words } from '@congress/contract/congress/words/words';
import type { Bilingual } from '@congress/contract/kernel/primitives';
import { words as kernel } from '@congress/contract/kernel/words';
import type { Block, Print } from '../../kernel/prints/print.ts';
import { reportOf } from './ballot.ts';
import { resultBlocks } from './results.ts';
import type { Attended, Moment } from './facts.ts';
import { common } from './phrases/common.ts';
import { meeting as phrases } from './phrases/meeting.ts';
import { preparation } from './phrases/preparation.ts';
import { groupName } from './preparation.ts';
import { blocksOfText, digestIn, headAfter, headings, issuedBy, printOf, type Setting, titleName } from './setting.ts';

/** A step as it is called where it stands: a congress signs in twice. */
export function stepName({ say }: Setting, { kind, phase }: Step): string {
  return say(stepInPhase[kind]?.[phase] ?? words.stepKind[kind]);
}

function remark({ say }: Setting, person: Attended): string {
  if (person.via !== null) return '';
  if (person.leave !== 'granted') return person.capacity === 'formal' ? say(phrases.attendance.absent) : '';
  return person.leaveReason
    ? say(phrases.attendance.leaveFor, { reason: person.leaveReason })
    : say(phrases.attendance.leave);
}

/** Counted when the step was closed; before that, as the rows are now. */
function counted({ facts }: Setting, step: Step) {
  if (step.record.kind === 'sign-in' && step.record.counted) return { ...step.record.counted, fixed: true };
  const formal = facts.attended.filter(({ capacity }) => capacity === 'formal');
  const here = formal.filter(({ via, leftAt }) => via !== null && leftAt === null);
  const remote = here.filter(({ via }) => via === 'online' || via === 'secretariat-online').length;
  return {
    due: facts.congress.roster.formal,
    present: here.length,
    onSite: here.filter(({ via }) => via === 'on-site' || via === 'secretariat').length,
    remote,
    onLeave: formal.filter(({ leave }) => leave === 'granted').length,
    others: facts.attended.filter((one) => one.capacity !== 'formal' && one.via !== null && one.leftAt === null).length,
    simulated: here.filter(({ via }) => via === 'simulated').length || undefined,
    fixed: false,
  };
}

/** 签到表: everybody on the roster, whether, when and how they came, and when they left. */
export function attendance(setting: Setting, stepId: string): Print | undefined {
  const { say, facts, moment, clock, name } = setting;
  const step = facts.congress.steps.find(({ id }) => id === stepId);
  if (step?.kind !== 'sign-in' || !step.openedAt) return undefined;
  const said = phrases.attendance;
  const { fixed, simulated, ...numbers } = counted(setting, step);
  const listed = facts.attended.filter(({ capacity, via }) => capacity === 'formal' || via !== null);
  const last = listed.flatMap(({ at, leftAt }) => [at ?? '', leftAt ?? '']).reduce((a, b) => (a > b ? a : b), '');
  const rows = listed.map((person, index) => [
    String(index + 1),
    person.name,
    person.staffNumber,
    groupName(setting, person),
    say(words.capacity[person.capacity]),
    person.at ? clock(person.at, step.openedAt, 'to-the-second') : say(common.dash),
    person.via ? say(said.ways[person.via]) : say(common.dash),
    person.leftAt ? clock(person.leftAt, step.openedAt, 'to-the-second') : '',
    remark(setting, person),
  ]);
  const when = step.closedAt
    ? say(said.opened, { from: moment(step.openedAt), to: moment(step.closedAt) })
    : say(said.openedAt, { from: moment(step.openedAt) });
  return printOf(setting, {
    title: say(said.title, { congress: titleName(setting) }),
    legend: say(common.quoted, { what: stepName(setting, step) }),
    at: [step.closedAt ?? step.openedAt, last].reduce((a, b) => (a > b ? a : b)),
    blocks: [
      {
        kind: 'text',
        text: [
          say(said.body, numbers),
          ...(simulated ? [say(said.simulated, { simulated })] : []),
          ...(fixed ? [say(said.fixed)] : []),
          when,
        ].join(setting.language === 'en' ? ' ' : ''),
      },
      {
        kind: 'table',
        columns: [
          { title: say(common.number), share: 4, align: 'center' },
          { title: say(kernel.personField.name), share: 5, align: 'center' },
          { title: say(kernel.personField.staffNumber), share: 7, align: 'center' },
          { title: say(preparation.roster.group), share: 7 },
          { title: say(said.capacity), share: 6, align: 'center' },
          { title: say(said.at), share: 6, align: 'center' },
          { title: say(said.via), share: 6, align: 'center' },
          { title: say(said.left), share: 6, align: 'center' },
          { title: say(said.remark), share: 5 },
        ],
        size: 'small',
        rows,
      },
      { kind: 'note', text: say(said.explained) },
      { kind: 'note', text: say(said.log, { head: digestIn(headAfter(setting, stepId)) }) },
      {
        kind: 'signatures',
        rows: [{ as: say(said.sign), by: `${name(facts.congress.offices.secretaryGeneral)}  ${say(common.signHere)}` }],
      },
    ],
  });
}

/** 会前讨论、团组讨论: what each group handed in. For those who hear every group (D-2). */
export function opinions(setting: Setting, stepId: string): Print | undefined {
  const { say, facts, name } = setting;
  const step = facts.congress.steps.find(({ id }) => id === stepId);
  if (step?.record.kind !== 'discussion' || step.record.summaries.length === 0) return undefined;
  const { summaries } = step.record;
  const at = step.closedAt ?? summaries.at(-1)?.at ?? null;
  return printOf(setting, {
    title: say(phrases.opinions.title, { congress: titleName(setting), step: stepName(setting, step) }),
    at,
    blocks: [
      { kind: 'text', text: say(phrases.opinions.body, { groups: summaries.length }) },
      ...summaries.flatMap((summary): Block[] => {
        const group = facts.congress.groups.find(({ id }) => id === summary.groupId)?.name ?? '';
        const by = say(phrases.opinions.by, { group, name: name(summary.by) });
        return [
          { kind: 'heading', level: 2, text: by },
          ...blocksOfText(facts.texts.get(summary.text.documentId) ?? ''),
        ];
      }),
      ...(at ? [issuedBy(setting, 'secretariat', at)] : []),
    ],
  });
}

type Phase = 'preparatory-meeting' | 'session';

/** What the log tells of a meeting; who spoke for how long, and what the screen showed, are left out. */
const tellable = [
  'congress.adjourned',
  'congress.resumed',
  'step.opened',
  'step.closed',
  'attendance.counted',
  'offices.installed',
  'presidium.met',
  'entry.presented',
  'speaker.called',
  'paper.opened',
  'paper.closed',
  'paper.voided',
  'paper.declared',
  'resolution.adopted',
] as const;
type Tellable = (typeof tellable)[number];
const isTellable = (type: string): type is Tellable => (tellable as readonly string[]).includes(type);

/** What a moment is about, by what its payload names. */
function subjectOf(setting: Setting, { payload }: Moment): string {
  const { facts, name } = setting;
  const { steps, papers, agenda } = facts.congress;
  const id = (key: string): unknown => payload[key];
  const step = steps.find((one) => one.id === id('stepId'));
  const entry = agenda.find((one) => one.id === id('entryId'));
  const paper = papers.find((one) => one.id === id('paperId'));
  if (entry) return entry.title;
  if (paper) return paper.title;
  if (typeof payload['personId'] === 'string') return name(payload['personId']);
  if (typeof payload['reason'] === 'string') return payload['reason'];
  const resolution = payload['resolution'] as { title?: string } | undefined;
  return resolution?.title ?? (step ? stepName(setting, step) : '');
}

/** The congress's own moments between the first and the last step of a phase. */
function momentsOf({ facts }: Setting, steps: readonly Step[]): Moment[] {
  const from = steps.at(0)?.openedAt;
  const to = steps.at(-1)?.closedAt ?? '9999';
  return facts.moments.filter(({ at, type }) => isTellable(type) && from && at >= from && at <= to);
}

function interruptions(setting: Setting, moments: readonly Moment[]): Block[] {
  const { say, moment } = setting;
  return moments.flatMap(({ type, at, payload }): Block[] => {
    if (type === 'congress.resumed') return [{ kind: 'text', text: say(phrases.minutes.resumed, { at: moment(at) }) }];
    if (type !== 'congress.adjourned') return [];
    const reason = String(payload['reason']);
    return [{ kind: 'text', text: say(phrases.minutes.adjourned, { at: moment(at), reason }) }];
  });
}

function header(setting: Setting, steps: readonly Step[], phase: Phase): [string, string][] {
  const { say, facts, moment, name, people } = setting;
  const said = phrases.minutes;
  const { offices, mode } = facts.congress;
  const from = steps.at(0)?.openedAt ?? '';
  const to = steps.at(-1)?.closedAt;
  const notice = facts.congress.steps.map(({ record }) => record).find((one) => one.kind === 'notice');
  const signIn = steps.map(({ record }) => record).find((one) => one.kind === 'sign-in');
  const row = (label: Bilingual, value: string): [string, string][] => (value ? [[say(label), value]] : []);
  const scrutineers = [offices.chiefScrutineer, ...offices.scrutineers].filter((id) => id !== null);
  return [
    ...row(
      said.when,
      to ? say(said.from, { from: moment(from), to: moment(to) }) : say(said.since, { from: moment(from) }),
    ),
    ...row(said.place, notice?.place ?? ''),
    ...row(said.mode, mode ? say(words.mode[mode]) : ''),
    ...(phase === 'session' ? row(said.presidium, people(offices.presidium)) : []),
    ...(phase === 'session' ? row(said.chairs, people(offices.executiveChairs)) : []),
    ...row(said.secretary, name(offices.secretaryGeneral)),
    ...row(said.scrutineers, people([...new Set(scrutineers)])),
    ...row(said.present, signIn?.counted ? say(said.presentOf, signIn.counted) : ''),
  ];
}

function voted(setting: Setting, steps: readonly Step[]): Block[] {
  const { say, facts } = setting;
  const own = new Set(steps.map(({ id }) => id));
  return facts.congress.papers.flatMap((paper): Block[] => {
    const report = own.has(paper.stepId) && paper.state === 'declared' ? reportOf(setting, paper) : undefined;
    if (!report) return [];
    const { due, present, issued, returned, items } = report;
    const sentence = paper.method === 'hands' ? phrases.minutes.handsOn : phrases.minutes.votedOn;
    const method = say(words.method[paper.method]);
    return [
      { kind: 'text', text: say(sentence, { title: paper.title, method, due, present, issued, returned }) },
      ...resultBlocks(setting, paper, items),
    ];
  });
}

function heard(setting: Setting, steps: readonly Step[]): Block[] {
  const { say, facts, clock } = setting;
  const from = steps.at(0)?.openedAt ?? null;
  const presented = steps.flatMap(({ record }) => (record.kind === 'report' ? record.presented : []));
  return presented.map(({ entryId, at }, index) => {
    const title = facts.congress.agenda.find(({ id }) => id === entryId)?.title ?? '';
    return { kind: 'text', text: say(phrases.minutes.heardOne, { index: index + 1, title, at: clock(at, from) }) };
  });
}

/** 会议纪要 of one meeting, once its last step is closed: it assembles itself from the log. */
export function minutes(setting: Setting, phase: Phase): Print | undefined {
  const { say, facts, clock } = setting;
  const said = phrases.minutes;
  const steps = facts.congress.steps.filter((step) => step.phase === phase && step.openedAt !== null);
  const all = facts.congress.steps.filter((step) => step.phase === phase);
  const over = all.at(-1)?.closedAt;
  if (!over) return undefined;
  const heading = headings(setting);
  const under = (title: Bilingual, blocks: Block[]): Block[] => (blocks.length > 0 ? [heading(title), ...blocks] : []);
  const moments = momentsOf(setting, steps);
  const summaries = steps.flatMap(({ record }) => (record.kind === 'discussion' ? record.summaries : []));
  const schedule = steps.flatMap(({ record }) =>
    record.kind === 'presidium' && record.schedule ? blocksOfText(record.schedule) : [],
  );
  const frozen = facts.congress.items.filter((item) => item.frozen).length;
  const discussed: Block[] =
    summaries.length > 0 ? [{ kind: 'text', text: say(said.discussedBy, { groups: summaries.length, frozen }) }] : [];
  const resolutions = phase === 'session' ? facts.congress.resolutions : [];
  return printOf(setting, {
    title: say(said.title[phase], { congress: titleName(setting) }),
    at: over,
    blocks: [
      { kind: 'facts', rows: header(setting, steps, phase) },
      ...under(said.schedule, schedule),
      ...under(said.heard, heard(setting, steps)),
      ...under(said.discussed, discussed),
      ...under(said.voted, voted(setting, steps)),
      ...under(
        said.resolved,
        resolutions.map(({ title }, index) => ({ kind: 'text', text: `${index + 1}. ${title}` })),
      ),
      ...under(said.interrupted, interruptions(setting, moments)),
      ...under(said.course, [
        {
          kind: 'table',
          columns: [
            { title: say(said.time), share: 4, align: 'center' },
            { title: say(said.event), share: 17 },
          ],
          size: 'small',
          rows: moments.map((one) => {
            const what = isTellable(one.type) ? say(eventWords.event[one.type]) : '';
            const about = subjectOf(setting, one);
            return [
              clock(one.at, steps.at(0)?.openedAt ?? null, 'to-the-second'),
              about ? say(common.colon, { label: what, value: about }) : what,
            ];
          }),
        },
      ]),
      { kind: 'note', text: say(said.log, { head: digestIn(headAfter(setting, all.at(-1)?.id)) }) },
      issuedBy(setting, 'secretariat', over),
    ],
  });
}
