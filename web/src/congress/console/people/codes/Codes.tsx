import type { Person } from '@congress/contract/congress/preparation/resources';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Count } from '../../../../ui/text/Count.tsx';
import { ConfirmDialog } from '../../../../ui/acts/ConfirmDialog.tsx';
import { RefusalAlert } from '../../../../ui/acts/RefusalAlert.tsx';
import { Sheet } from '../../../../ui/parts/Sheet.tsx';
import classes from '../../../../ui/desk/desk.module.css';
import { Note } from '../../../../ui/desk/Note.tsx';
import { usePeople } from '../../queries.ts';
import { useIssuing } from './keptCodes.ts';
import { PersonPicker } from '../choose/PersonPicker.tsx';

/** Personal codes: how far they have got, and issuing them to those without one, to some, or to everyone anew. */
export function Codes() {
  const { t } = useTranslation('console');
  const { people, byId } = usePeople();
  const { issue, sending, progress, left, refusal, dismiss } = useIssuing();
  const [asking, setAsking] = useState<'missing' | 'all' | 'some' | null>(null);
  const having = (state: Person['code']): Person[] => people.filter(({ code }) => code === state);
  const missing = having('none');
  const stillLeft = left.filter((personId) => byId.has(personId));
  const done = (those: readonly Pick<Person, 'id'>[]): void => {
    setAsking(null);
    void issue(those.map(({ id }) => id));
  };
  return (
    <Sheet title={t('codes.title')} tone={missing.length > 0 ? 'act' : 'plain'}>
      <p className={classes.lead}>{t('codes.lead')}</p>
      <div className={`${classes.counts} ${classes.below}`}>
        <Count value={missing.length} label={t('codes.state.none')} />
        <Count value={having('issued').length} label={t('codes.state.issued')} />
        <Count value={having('entered').length} label={t('codes.state.entered')} />
      </div>
      <RefusalAlert refusal={refusal} onClose={dismiss} />
      {stillLeft.length > 0 ? (
        <Note tone="warn" icon="warn">
          {t('codes.missing', { count: stillLeft.length })}{' '}
          <Button variant="default" loading={sending} onClick={() => void issue(stillLeft)}>
            {t('codes.goOn', { count: stillLeft.length })}
          </Button>
        </Note>
      ) : null}
      {progress ? <Note live>{t('codes.issuing', progress)}</Note> : null}
      <div className={classes.bar}>
        {missing.length > 0 ? (
          <Button loading={sending} onClick={() => setAsking('missing')}>
            {t('codes.forMissing', { count: missing.length })}
          </Button>
        ) : null}
        <Button variant="default" onClick={() => setAsking('some')}>
          {t('codes.some')}
        </Button>
        {missing.length < people.length ? (
          <Button variant="subtle" color="gray" onClick={() => setAsking('all')}>
            {t('codes.all', { count: people.length })}
          </Button>
        ) : null}
      </div>
      <ConfirmDialog
        opened={asking === 'missing' || asking === 'all'}
        title={t(asking === 'all' ? 'codes.allTitle' : 'codes.missingTitle', {
          count: asking === 'all' ? people.length : missing.length,
        })}
        confirmLabel={t('codes.issue')}
        irreversible={asking === 'all'}
        onConfirm={() => done(asking === 'all' ? people : missing)}
        onCancel={() => setAsking(null)}
      >
        {t(asking === 'all' ? 'codes.allText' : 'codes.missingText')}
      </ConfirmDialog>
      {asking === 'some' ? (
        <PersonPicker
          title={t('codes.some')}
          people={people}
          chosen={[]}
          confirmLabel={t('codes.issue')}
          onDone={(ids) => done(ids.map((id) => ({ id })))}
          onCancel={() => setAsking(null)}
        />
      ) : null}
    </Sheet>
  );
}
