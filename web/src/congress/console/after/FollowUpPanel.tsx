import type { FollowUp } from '@congress/contract/congress/after/view';
import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { subjectOf } from '../../../i18n/titleBreaks.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useTerms } from '../../texts/useTerms.ts';
import { useCongress } from '../../live/selectors.ts';
import { EmptyState } from '../../../ui/frame/EmptyState.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { Answer } from '../../../ui/desk/Answer.tsx';
import classes from '../../../ui/desk/desk.module.css';
import { DraftNote } from '../../../ui/desk/forms/DraftNote.tsx';
import { today } from '../parts/EvidenceFields.tsx';
import { Columns, Form } from '../../../ui/desk/forms/Form.tsx';
import { More } from '../../../ui/desk/More.tsx';
import { Tag } from '../../../ui/desk/Tag.tsx';
import type { PanelProps } from '../run/panel.ts';
import { useDraft } from '../../../ui/desk/forms/drafts.ts';
import { useAct } from '../useAct.ts';

const outcomes = ['solved', 'under-way', 'deferred', 'for-reference'] as const;

type Subject = { kind: FollowUp['subject']['kind']; id: string; title: string };

/** 督办: every resolution and filed proposal with its owner, deadline and outcome. */
export function FollowUpPanel({ active }: PanelProps) {
  const { t } = useTranslation('console');
  const terms = useTerms();
  const { resolutions, proposals, followUps } = useCongress();
  const subjects: Subject[] = [
    ...resolutions.map(({ id, title }) => ({ kind: 'resolution' as const, id, title: subjectOf(title) })),
    ...proposals
      .filter(({ status }) => status === 'filed')
      .map(({ id, title }) => ({ kind: 'proposal' as const, id, title })),
  ];
  const done = followUps.filter(({ outcome }) => outcome !== null).length;
  return (
    <Sheet title={t('followUp.title')} extra={<Tag>{`${done} / ${subjects.length}`}</Tag>}>
      {subjects.length === 0 ? <EmptyState title={t('followUp.none')} /> : null}
      <ol className={classes.list}>
        {subjects.map((subject) => {
          const one = followUps.find((each) => each.subject.id === subject.id);
          return (
            <li key={subject.id}>
              <div className={`${classes.bar} ${classes.spread}`}>
                <span className={`${classes.name} ${classes.grow}`}>{subject.title}</span>
                <Tag>{terms.followUpSubject(subject.kind)}</Tag>
              </div>
              {one ? <Assigned followUp={one} active={active} /> : active ? <AssignForm subject={subject} /> : null}
            </li>
          );
        })}
      </ol>
    </Sheet>
  );
}

function Assigned({ followUp, active }: { followUp: FollowUp; active: boolean }) {
  const { t } = useTranslation('console');
  const terms = useTerms();
  const { date } = useFormat();
  const { owner, deadline, outcome, note } = followUp;
  return (
    <>
      <p className={classes.small}>
        {t('followUp.assigned', { owner, deadline: date(deadline) })}
        {outcome ? (
          <>
            {' · '}
            <strong>{terms.followUpOutcome(outcome)}</strong>
            {note ? ` · ${note}` : ''}
          </>
        ) : null}
      </p>
      {active ? (
        <More title={t(outcome ? 'followUp.changeOutcome' : 'followUp.report')} open={outcome === null}>
          <OutcomeForm followUp={followUp} />
        </More>
      ) : null}
    </>
  );
}

function AssignForm({ subject }: { subject: Subject }) {
  const { t } = useTranslation('console');
  const assign = useAct('assignFollowUp');
  const draft = useDraft(`assign:${subject.id}`, { owner: '', deadline: '' });
  const { owner, deadline } = draft.value;
  const ready = owner.trim() !== '' && deadline !== '';
  const submit = async (): Promise<void> => {
    if (!ready) return;
    const about = { kind: subject.kind, id: subject.id };
    if ((await assign.run({ subject: about, owner: owner.trim(), deadline }))?.became === 'accepted') draft.forget();
  };
  return (
    <Form onSubmit={() => void submit()} label={subject.title}>
      <DraftNote of={draft} />
      <Columns>
        <TextInput
          label={t('followUp.owner')}
          value={owner}
          maxLength={200}
          onChange={(event) => draft.write({ owner: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('followUp.deadline')}
          value={deadline}
          min={today()}
          onChange={(event) => draft.write({ deadline: event.currentTarget.value })}
        />
      </Columns>
      <Answer of={assign} />
      <div className={`${classes.bar} ${classes.end}`}>
        {ready ? null : <span className={classes.small}>{t('followUp.incomplete')}</span>}
        <Button type="submit" loading={assign.sending} disabled={!ready}>
          {t('followUp.assign')}
        </Button>
      </div>
    </Form>
  );
}

type Report = { outcome: NonNullable<FollowUp['outcome']>; note: string };

function OutcomeForm({ followUp }: { followUp: FollowUp }) {
  const { t } = useTranslation('console');
  const terms = useTerms();
  const report = useAct('reportFollowUp');
  const before = { outcome: followUp.outcome ?? ('solved' as const), note: followUp.note };
  const draft = useDraft<Report>(`outcome:${followUp.id}`, before, { base: before.outcome + before.note });
  const { outcome, note } = draft.value;
  const submit = async (): Promise<void> => {
    if ((await report.run({ followUpId: followUp.id, outcome, note: note.trim() }))?.became === 'accepted')
      draft.forget();
  };
  return (
    <Form onSubmit={() => void submit()}>
      <DraftNote of={draft} />
      <Columns>
        <Select
          label={t('followUp.outcome')}
          allowDeselect={false}
          data={outcomes.map((one) => ({ value: one, label: terms.followUpOutcome(one) }))}
          value={outcome}
          onChange={(value) => draft.write({ outcome: outcomes.find((one) => one === value) ?? outcome })}
        />
        <Textarea
          label={t('followUp.note')}
          value={note}
          maxLength={2000}
          autosize
          onChange={(event) => draft.write({ note: event.currentTarget.value })}
        />
      </Columns>
      <Answer of={report} />
      <div className={`${classes.bar} ${classes.end}`}>
        <Button type="submit" variant="default" loading={report.sending}>
          {t('followUp.record')}
        </Button>
      </div>
    </Form>
  );
}
