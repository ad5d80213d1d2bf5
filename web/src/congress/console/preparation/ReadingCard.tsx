import { standingPapers } from '@congress/contract/congress/ballot/questions';
import { openStep } from '@congress/contract/kernel/procedure/questions';
import type { Evidence } from '@congress/contract/kernel/documents';
import type { Reading } from '@congress/contract/congress/rules/rules';
import type { CongressView } from '@congress/contract/congress/snapshot';
import { Button, Radio, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmedAct } from '../../../ui/acts/ConfirmedAct.tsx';
import { Answer } from '../../../ui/desk/Answer.tsx';
import classes from '../../../ui/desk/desk.module.css';
import { DraftNote } from '../../../ui/desk/forms/DraftNote.tsx';
import { useDraft } from '../../../ui/desk/forms/drafts.ts';
import { Facts } from '../../../ui/desk/Facts.tsx';
import { FieldGroup, Form } from '../../../ui/desk/forms/Form.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useCongress, useMay } from '../../live/selectors.ts';
import { Why } from '../../rules/why/Why.tsx';
import { emptyEvidence, EvidenceFields, isComplete } from '../parts/EvidenceFields.tsx';
import { useRule } from '../queries.ts';
import { useAct } from '../useAct.ts';

/** Whether it may still be chosen: until the voting method stands on a paper (B-12a). */
function choosable(congress: CongressView): boolean {
  const phase = openStep(congress)?.phase;
  const stated = standingPapers(congress).some(({ items }) => items.some(({ matter }) => matter === 'voting-method'));
  return (phase === 'preparation' || phase === 'preparatory-meeting') && !stated;
}

/** Where the regulation prints 半数以上: how exactly half is counted here, why, and the choice while there is one. */
export function ReadingCard() {
  const { t } = useTranslation('console');
  const congress = useCongress();
  const printed = useRule('majorityToAdopt')?.wording;
  const host = useMay('chooseReading');
  const [choosing, setChoosing] = useState(false);
  if (printed !== 'half-or-more') return null;
  const open = congress.status === 'active' && choosable(congress) && host;
  const reading = congress.adoptReading?.reading ?? 'strict';
  const said = t(`reading.now.${reading}`);
  return (
    <Sheet title={t('reading.title')}>
      <p>
        {said} <Why rules={['majorityToAdopt']} said={said} />
      </p>
      <Chosen />
      {open && choosing ? <Choice onDone={() => setChoosing(false)} /> : null}
      {open && !choosing ? (
        <div className={`${classes.bar} ${classes.end}`}>
          <Button variant="default" onClick={() => setChoosing(true)}>
            {t('reading.change')}
          </Button>
        </div>
      ) : null}
      {open ? null : <p className={classes.small}>{t(host ? 'reading.settled' : 'reading.hostOnly')}</p>}
    </Sheet>
  );
}

/** What was chosen, by whom, and why. */
function Chosen() {
  const { t } = useTranslation('console');
  const { dateTime, date } = useFormat();
  const { adoptReading: chosen } = useCongress();
  if (!chosen) return <p className={classes.small}>{t('reading.byDefault')}</p>;
  const { document } = chosen;
  return (
    <Facts
      rows={[
        [t('reading.by'), t(`reading.who.${chosen.chosenBy}`)],
        [t('reading.reason'), chosen.reason],
        [t('evidence.document'), document ? `${document.title} · ${document.number} · ${date(document.date)}` : null],
        [t('reading.at'), dateTime(chosen.at)],
      ]}
    />
  );
}

const readings: readonly Reading[] = ['strict', 'literal'];
const deciders = ['host', 'upper-union'] as const;

type Fields = { reading: Reading; chosenBy: (typeof deciders)[number]; reason: string; document: Evidence };

function Choice({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('console');
  const { adoptReading } = useCongress();
  const choose = useAct('chooseReading');
  const draft = useDraft<Fields>('reading', {
    reading: adoptReading?.reading ?? 'strict',
    chosenBy: adoptReading?.chosenBy ?? 'host',
    reason: adoptReading?.reason ?? '',
    document: adoptReading?.document ?? emptyEvidence(),
  });
  const { write } = draft;
  const { reading, chosenBy, reason, document } = draft.value;
  const begun = Object.values(document).some((field) => field.trim() !== '');
  const missing =
    reason.trim() === ''
      ? t('reading.reason')
      : (begun || chosenBy === 'upper-union') && !isComplete(document)
        ? t('evidence.document')
        : null;
  return (
    <Form onSubmit={() => undefined} label={t('reading.title')}>
      <DraftNote of={draft} />
      <Radio.Group
        label={t('reading.which')}
        value={reading}
        onChange={(value) => write({ reading: readings.find((one) => one === value) ?? reading })}
      >
        {readings.map((one) => (
          <Radio key={one} value={one} label={t(`reading.option.${one}`)} py="xs" />
        ))}
      </Radio.Group>
      <Radio.Group
        label={t('reading.by')}
        value={chosenBy}
        onChange={(value) => write({ chosenBy: deciders.find((one) => one === value) ?? chosenBy })}
      >
        {deciders.map((one) => (
          <Radio key={one} value={one} label={t(`reading.who.${one}`)} py="xs" />
        ))}
      </Radio.Group>
      <TextInput
        label={t('reading.reason')}
        value={reason}
        maxLength={200}
        onChange={(event) => write({ reason: event.currentTarget.value })}
      />
      <FieldGroup title={t(chosenBy === 'upper-union' ? 'reading.document' : 'reading.documentIfAny')}>
        <EvidenceFields value={document} onChange={(value) => write({ document: value })} />
      </FieldGroup>
      <Answer of={choose} />
      <ConfirmedAct
        label={t('reading.choose')}
        title={t('reading.chooseTitle')}
        reason={missing ? t('act.missing', { field: missing }) : null}
        sending={choose.sending}
        unconfirmed={choose.unconfirmed}
        run={async () => {
          const kept = begun ? document : null;
          const answer = await choose.run({ reading, chosenBy, reason: reason.trim(), document: kept });
          if (answer?.became === 'accepted') {
            draft.forget();
            onDone();
          }
          return answer;
        }}
      >
        {t(`reading.chooseText.${reading}`)}
      </ConfirmedAct>
    </Form>
  );
}
