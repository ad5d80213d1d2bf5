import type { Refusal } from '@congress/contract/errors';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { issueCodes } from '../../../live/api.ts';
import { issueAll } from '../../../live/everyone.ts';
import { refusalOf } from '../../../live/http.ts';
import { useCongress } from '../../../live/selectors.ts';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { RefusalAlert } from '../../../ui/RefusalAlert.tsx';
import { Sheet } from '../../../ui/Sheet.tsx';
import classes from '../parts/console.module.css';
import { Note } from '../parts/Note.tsx';
import { usePeople } from '../queries.ts';
import { CodeSheet, type Issued } from './CodeSheet.tsx';
import { PersonPicker } from './PersonPicker.tsx';

/** Personal codes: issued to everyone or to some, shown once, printed as slips. */
export function Codes() {
  const { t } = useTranslation('console');
  const { id } = useCongress();
  const { people, byId } = usePeople();
  const [asking, setAsking] = useState<'all' | 'some' | null>(null);
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [issued, setIssued] = useState<Issued[]>([]);
  const [progress, setProgress] = useState<{ at: number; all: number } | null>(null);
  const [left, setLeft] = useState<string[]>([]);
  const missing = left.filter((personId) => byId.has(personId));
  const issue = async (personIds: string[]): Promise<void> => {
    setSending(true);
    setRefusal(null);
    const codes: Issued[] = [];
    setProgress({ at: 0, all: personIds.length });
    try {
      await issueAll(
        personIds,
        (portion) => issueCodes(id, portion),
        (some) => setProgress({ at: codes.push(...some), all: personIds.length }),
      );
    } catch (error) {
      setRefusal(refusalOf(error));
    } finally {
      const has = new Set(codes.map(({ personId }) => personId));
      setLeft(personIds.filter((personId) => !has.has(personId)));
      setIssued(codes);
      setSending(false);
      setProgress(null);
      setAsking(null);
    }
  };
  return (
    <Sheet title={t('codes.title')}>
      <p className={classes.lead}>{t('codes.lead')}</p>
      <RefusalAlert refusal={refusal} onClose={() => setRefusal(null)} />
      {missing.length > 0 ? (
        <Note tone="warn" icon="warn">
          {t('codes.missing', { count: missing.length })}{' '}
          <Button variant="default" loading={sending} onClick={() => void issue(missing)}>
            {t('codes.goOn', { count: missing.length })}
          </Button>
        </Note>
      ) : null}
      {progress ? <Note live>{t('codes.issuing', progress)}</Note> : null}
      <div className={classes.bar}>
        <Button variant="outline" onClick={() => setAsking('all')}>
          {t('codes.all', { count: people.length })}
        </Button>
        <Button variant="default" onClick={() => setAsking('some')}>
          {t('codes.some')}
        </Button>
      </div>
      <ConfirmDialog
        opened={asking === 'all'}
        title={t('codes.allTitle', { count: people.length })}
        confirmLabel={t('codes.issue')}
        irreversible
        sending={sending}
        onConfirm={() => void issue(people.map((person) => person.id))}
        onCancel={() => setAsking(null)}
      >
        {progress ? <Note live>{t('codes.issuing', progress)}</Note> : t('codes.allText')}
      </ConfirmDialog>
      {asking === 'some' ? (
        <PersonPicker
          title={t('codes.some')}
          people={people}
          chosen={[]}
          confirmLabel={t('codes.issue')}
          onDone={(ids) => void issue(ids)}
          onCancel={() => setAsking(null)}
        />
      ) : null}
      {issued.length > 0 ? <CodeSheet issued={issued} onClose={() => setIssued([])} /> : null}
    </Sheet>
  );
}
