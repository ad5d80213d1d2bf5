import type { Opinion, OpinionRecord } from './opinion.ts';
import { Button, Radio, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mode } from '@congress/contract/congress/vocabulary';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useTerms } from '../../texts/useTerms.ts';
import { recordOf, useCongress, useMay } from '../../live/selectors.ts';
import { Attachments } from '../../ui/files/Attachments.tsx';
import { PrimaryAction } from '../../../ui/acts/PrimaryAction.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { Answer } from '../../../ui/desk/Answer.tsx';
import classes from '../../../ui/desk/desk.module.css';
import { emptyEvidence, EvidenceFields, isComplete } from '../parts/EvidenceFields.tsx';
import { DraftNote } from '../../../ui/desk/forms/DraftNote.tsx';
import { Facts } from '../../../ui/desk/Facts.tsx';
import { FieldGroup, Form } from '../../../ui/desk/forms/Form.tsx';
import { Tag } from '../../../ui/desk/Tag.tsx';
import { LegalBasis, useLastInRoom } from './LegalBasis.tsx';
import { useServerNow } from '../../../live/stream/clock.ts';
import type { PanelProps } from '../run/panel.ts';
import { useDraft } from '../../../ui/desk/forms/drafts.ts';
import { useAct } from '../useAct.ts';

const modes: Mode[] = ['hybrid', 'online', 'on-site'];

/** 请示批复: both opinions with their documents, and how the congress is held. */
export function ApprovalPanel({ step, active }: PanelProps) {
  const { t } = useTranslation('console');
  const record = recordOf(step, 'approval');
  const [editing, setEditing] = useState(false);
  const { status } = useCongress();
  const may = useMay('attachFile') && status === 'active';
  if (!record) return null;
  const recorded = record.mode !== null;
  const scans = (
    <Sheet title={t('approval.scans')}>
      <p className={classes.lead}>{t('approval.scansHint')}</p>
      <Attachments
        about={{ kind: 'evidence', id: step.id }}
        label={t('approval.title')}
        add={may}
        remove={active && may}
      />
    </Sheet>
  );
  if (active && (!recorded || editing)) {
    return (
      <>
        <ApprovalForm record={record} onDone={() => setEditing(false)} />
        {scans}
      </>
    );
  }
  return (
    <>
      <Recorded record={record} />
      {scans}
      {active ? (
        <div className={`${classes.bar} ${classes.end} ${classes.around}`}>
          <Button variant="default" onClick={() => setEditing(true)}>
            {t('act.edit')}
          </Button>
        </div>
      ) : null}
    </>
  );
}

function Recorded({ record }: { record: OpinionRecord }) {
  const { t } = useTranslation('console');
  const terms = useTerms();
  const { date } = useFormat();
  const now = useServerNow(60_000);
  const opinion = (one: Opinion | null) =>
    one ? (
      <>
        <Tag {...(one.agrees ? { tone: 'done' as const } : { tone: 'act' as const })}>
          {t(one.agrees ? 'approval.agrees' : 'approval.disagrees')}
        </Tag>{' '}
        {one.document.title} · {one.document.number} · {date(one.document.date)}
      </>
    ) : null;
  return (
    <>
      <Sheet title={t('approval.title')}>
        <Facts
          rows={[
            [t('approval.mode'), record.mode ? terms.mode(record.mode) : null],
            [t('approval.reason'), record.reason],
            [t('approval.management'), opinion(record.management)],
            [t('approval.upperUnion'), opinion(record.upperUnion)],
          ]}
        />
      </Sheet>
      <LegalBasis mode={record.mode} reason={record.reason} lastInRoom={record.lastInRoom} now={now} />
    </>
  );
}

/** An opinion being filled in: nobody has said yes or no before somebody marks it. */
type Unsettled = Omit<Opinion, 'agrees'> & { agrees: boolean | null };
type Fields = {
  lastInRoom: string | null;
  mode: Mode | null;
  reason: string;
  management: Unsettled;
  upperUnion: Unsettled;
};

function unopinionated(title: string): Unsettled {
  return { agrees: null, document: { ...emptyEvidence(), title } };
}

function settled({ agrees, document }: Unsettled): Opinion | null {
  return agrees !== null && isComplete(document) ? { agrees, document } : null;
}

function ApprovalForm({ record, onDone }: { record: OpinionRecord; onDone: () => void }) {
  const { t } = useTranslation('console');
  const terms = useTerms();
  const save = useAct('recordApproval');
  const known = useLastInRoom();
  const now = useServerNow(60_000);
  const draft = useDraft<Fields>('approval', {
    lastInRoom: record.lastInRoom ?? null,
    mode: record.mode,
    reason: record.reason,
    management: record.management ?? unopinionated(t('approval.managementDraft')),
    upperUnion: record.upperUnion ?? unopinionated(t('approval.upperUnionDraft')),
  });
  const { write } = draft;
  const { mode, reason, management, upperUnion } = draft.value;
  const lastInRoom = draft.value.lastInRoom ?? known;
  const agreed = { management: settled(management), upperUnion: settled(upperUnion) };
  const missing =
    mode === null
      ? t('approval.mode')
      : reason.trim() === ''
        ? t('approval.reason')
        : agreed.management === null
          ? t('approval.management')
          : agreed.upperUnion === null
            ? t('approval.upperUnion')
            : null;
  const submit = async (): Promise<void> => {
    if (mode === null || reason.trim() === '' || !agreed.management || !agreed.upperUnion) return;
    const { management: ours, upperUnion: theirs } = agreed;
    const answer = await save.run({
      mode,
      reason: reason.trim(),
      management: ours,
      upperUnion: theirs,
      lastInRoom: lastInRoom || null,
    });
    if (answer?.became !== 'accepted') return;
    draft.forget();
    onDone();
  };
  return (
    <>
      <Sheet title={t('approval.title')} tone="act">
        <Form onSubmit={() => void submit()}>
          <DraftNote of={draft} />
          <Radio.Group
            label={t('approval.mode')}
            value={mode}
            onChange={(value) => write({ mode: modes.find((one) => one === value) ?? mode })}
          >
            <div className={`${classes.choices} ${classes.around}`}>
              {modes.map((one) => (
                <Radio key={one} value={one} label={terms.mode(one)} py="xs" />
              ))}
            </div>
          </Radio.Group>
          <TextInput
            label={t('approval.reason')}
            description={t('approval.reasonHint')}
            value={reason}
            maxLength={200}
            onChange={(event) => write({ reason: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label={t('basis.lastInRoom')}
            description={t('basis.lastInRoomHint')}
            value={lastInRoom ?? ''}
            onChange={(event) => write({ lastInRoom: event.currentTarget.value })}
          />
          <OpinionFields
            title={t('approval.management')}
            value={management}
            onChange={(one) => write({ management: one })}
          />
          <OpinionFields
            title={t('approval.upperUnion')}
            value={upperUnion}
            onChange={(one) => write({ upperUnion: one })}
          />
          <Answer of={save} />
          <PrimaryAction
            type="submit"
            sending={save.sending}
            unconfirmed={save.unconfirmed}
            reason={missing ? t('act.missing', { field: missing }) : null}
          >
            {t('approval.record')}
          </PrimaryAction>
        </Form>
      </Sheet>
      <LegalBasis mode={mode} reason={reason} lastInRoom={lastInRoom || null} now={now} />
    </>
  );
}

type OpinionFieldsProps = { title: string; value: Unsettled; onChange: (value: Unsettled) => void };

function OpinionFields({ title, value, onChange }: OpinionFieldsProps) {
  const { t } = useTranslation('console');
  return (
    <FieldGroup title={title}>
      <Radio.Group
        aria-label={title}
        value={value.agrees === null ? null : value.agrees ? 'yes' : 'no'}
        onChange={(agrees) => onChange({ ...value, agrees: agrees === 'yes' })}
      >
        <div className={classes.choices}>
          <Radio value="yes" label={t('approval.agrees')} />
          <Radio value="no" label={t('approval.disagrees')} />
        </div>
      </Radio.Group>
      <EvidenceFields value={value.document} onChange={(document) => onChange({ ...value, document })} />
    </FieldGroup>
  );
}
