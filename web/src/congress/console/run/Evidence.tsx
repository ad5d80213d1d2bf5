import type { Step } from '@congress/contract/congress/procedure/view';
import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useCongress, useMay } from '../../live/selectors.ts';
import { Attachments } from '../../ui/files/Attachments.tsx';
import { PrimaryAction } from '../../../ui/acts/PrimaryAction.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { Answer } from '../../../ui/desk/Answer.tsx';
import classes from '../../../ui/desk/desk.module.css';
import { emptyEvidence, EvidenceFields, isComplete } from '../parts/EvidenceFields.tsx';
import { DraftNote } from '../../../ui/desk/forms/DraftNote.tsx';
import { Form } from '../../../ui/desk/forms/Form.tsx';
import { More } from '../../../ui/desk/More.tsx';
import { useDraft } from '../../../ui/desk/forms/drafts.ts';
import { useAct } from '../useAct.ts';

/** Documents of what was done outside the platform, and a way to add one while the step is open. */
export function Evidence({ step, active }: { step: Step; active: boolean }) {
  const { t } = useTranslation('console');
  const { date } = useFormat();
  const { status, files: allFiles = [] } = useCongress();
  const counts = step.kind === 'evaluation' || step.kind === 'presidium';
  const may = useMay('attachFile') && status === 'active';
  const attached = allFiles.some(({ about }) => about.id === step.id);
  // The approval shows its scans beside what was approved.
  const files =
    step.kind === 'approval' ? null : (
      <Attachments
        about={{ kind: 'evidence', id: step.id }}
        label={t('evidence.title')}
        add={may}
        remove={active && may}
      />
    );
  if (step.evidence.length === 0 && !active && (!attached || !files)) return null;
  if (step.evidence.length === 0 && !counts && (!attached || !files)) {
    return (
      <More title={t('evidence.add')} quiet>
        <EvidenceForm stepId={step.id} />
        {files}
      </More>
    );
  }
  return (
    <Sheet title={t('evidence.title')}>
      {step.evidence.length > 0 ? (
        <ul className={classes.list}>
          {step.evidence.map((one) => (
            <li key={`${one.number}${one.at}`}>
              <div className={classes.name}>{one.title}</div>
              <div className={classes.small}>
                {one.number} · {date(one.date)}
              </div>
              {one.note}
            </li>
          ))}
        </ul>
      ) : null}
      {files}
      {active ? (
        <More title={t('evidence.add')} open={step.kind === 'evaluation' && step.evidence.length === 0}>
          <EvidenceForm stepId={step.id} />
        </More>
      ) : null}
    </Sheet>
  );
}

function EvidenceForm({ stepId }: { stepId: string }) {
  const { t } = useTranslation('console');
  const record = useAct('recordEvidence');
  const draft = useDraft(`evidence:${stepId}`, { evidence: emptyEvidence(), note: '' });
  const { evidence, note } = draft.value;
  const submit = async (): Promise<void> => {
    if (!isComplete(evidence)) return;
    const answer = await record.run({ stepId, evidence, note: note.trim() });
    if (answer?.became === 'accepted') draft.forget();
  };
  return (
    <Form onSubmit={() => void submit()}>
      <p className={classes.lead}>{t('evidence.lead')}</p>
      <DraftNote of={draft} />
      <EvidenceFields value={evidence} onChange={(one) => draft.write({ evidence: one })} />
      <Textarea
        label={t('evidence.note')}
        value={note}
        onChange={(event) => draft.write({ note: event.currentTarget.value })}
        maxLength={1000}
        autosize
        minRows={2}
      />
      <Answer of={record} />
      <PrimaryAction
        type="submit"
        tone="quiet"
        sending={record.sending}
        unconfirmed={record.unconfirmed}
        reason={isComplete(evidence) ? null : t('evidence.incomplete')}
      >
        {t('evidence.record')}
      </PrimaryAction>
    </Form>
  );
}
