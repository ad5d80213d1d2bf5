import type { Refusal } from '@congress/contract/kernel/refusal';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { downloadArchive } from '../../api/records.ts';
import { refusalOf } from '../../../live/http/http.ts';
import { recordOf, useCongress } from '../../live/selectors.ts';
import { Icon } from '../../../ui/parts/Icon.tsx';
import { PrimaryAction } from '../../../ui/acts/PrimaryAction.tsx';
import { RefusalAlert } from '../../../ui/acts/RefusalAlert.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { Answer } from '../../../ui/desk/Answer.tsx';
import classes from '../../../ui/desk/desk.module.css';
import { emptyEvidence, EvidenceFields, isComplete } from '../parts/EvidenceFields.tsx';
import { DraftNote } from '../../../ui/desk/forms/DraftNote.tsx';
import { Note } from '../../../ui/desk/Note.tsx';
import { Why } from '../../rules/why/Why.tsx';
import { useRule } from '../queries.ts';
import { Facts } from '../../../ui/desk/Facts.tsx';
import { Form } from '../../../ui/desk/forms/Form.tsx';
import type { PanelProps } from '../run/panel.ts';
import { useDraft } from '../../../ui/desk/forms/drafts.ts';
import { useAct } from '../useAct.ts';

/** 上报归档: the archive, and the upper union's receipt. */
export function FilingPanel({ step, active }: PanelProps) {
  const record = recordOf(step, 'filing');
  if (!record) return null;
  return (
    <>
      <Within />
      <Archive archive={record.archive} active={active} />
      <Receipt receipt={record.receipt} active={active} />
    </>
  );
}

/** Until when the file is due, and why. */
function Within() {
  const { t } = useTranslation('console');
  const within = useRule('fileWithinDays');
  if (!within) return null;
  const said = t(within.unit === 'working' ? 'filing.withinWorking' : 'filing.within', { count: within.days });
  return (
    <Note icon="clock">
      {said} <Why rules={['fileWithinDays']} said={said} />
    </Note>
  );
}

type Filing = NonNullable<ReturnType<typeof recordOf<'filing'>>>;

function Archive({ archive, active }: { archive: Filing['archive']; active: boolean }) {
  const { t } = useTranslation('console');
  const { dateTime } = useFormat();
  const { id, title } = useCongress();
  const make = useAct('makeArchive');
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<Refusal | null>(null);
  const save = async (): Promise<void> => {
    setSaving(true);
    setFailure(null);
    try {
      await downloadArchive(id, `${title}.zip`);
    } catch (error) {
      setFailure(refusalOf(error));
    } finally {
      setSaving(false);
    }
  };
  return (
    <Sheet title={t('filing.archive')} tone={archive ? 'plain' : 'act'}>
      <p className={classes.lead}>{t('filing.archiveLead')}</p>
      {archive ? (
        <>
          <Facts
            rows={[
              [t('filing.madeAt'), dateTime(archive.at)],
              [t('filing.manifest'), <code key="manifest">{archive.manifest}</code>],
              [t('filing.head'), <code key="head">{archive.head}</code>],
            ]}
          />
          <div className={`${classes.bar} ${classes.above}`}>
            <Button leftSection={<Icon name="download" />} loading={saving} onClick={() => void save()}>
              {t('filing.download')}
            </Button>
          </div>
          <RefusalAlert refusal={failure} onClose={() => setFailure(null)} />
        </>
      ) : active ? (
        <>
          <Answer of={make} />
          <PrimaryAction onClick={() => void make.run({})} sending={make.sending} unconfirmed={make.unconfirmed}>
            {t('filing.make')}
          </PrimaryAction>
        </>
      ) : null}
    </Sheet>
  );
}

function Receipt({ receipt, active }: { receipt: Filing['receipt']; active: boolean }) {
  const { t } = useTranslation('console');
  const { date } = useFormat();
  const record = useAct('recordReceipt');
  const draft = useDraft('receipt', emptyEvidence());
  const { value } = draft;
  if (!receipt && !active) return null;
  const submit = async (): Promise<void> => {
    if (isComplete(value) && (await record.run({ receipt: value }))?.became === 'accepted') draft.forget();
  };
  return (
    <Sheet title={t('filing.receipt')}>
      {receipt ? (
        <Facts
          rows={[
            [t('evidence.document'), receipt.title],
            [t('evidence.number'), receipt.number],
            [t('evidence.date'), date(receipt.date)],
          ]}
        />
      ) : (
        <Form onSubmit={() => void submit()}>
          <DraftNote of={draft} />
          <EvidenceFields value={value} onChange={draft.write} />
          <Answer of={record} />
          <PrimaryAction
            type="submit"
            sending={record.sending}
            unconfirmed={record.unconfirmed}
            reason={isComplete(value) ? null : t('evidence.incomplete')}
          >
            {t('filing.record')}
          </PrimaryAction>
        </Form>
      )}
    </Sheet>
  );
}
