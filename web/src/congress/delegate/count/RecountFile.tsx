import type { Paper } from '@congress/contract/congress/ballot/view';
import type { Refusal } from '@congress/contract/kernel/refusal';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { downloadRecount } from '../../api/ballots.ts';
import { useCongress, useMay, useMe } from '../../live/selectors.ts';
import { refusalOf } from '../../../live/http/http.ts';
import { PrimaryAction } from '../../../ui/acts/PrimaryAction.tsx';
import { RefusalAlert } from '../../../ui/acts/RefusalAlert.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { PersonName } from '../../ui/PersonName.tsx';
import { ConfirmedCommand } from '../parts/ConfirmedCommand.tsx';
import list from '../parts/lists.module.css';
import { Done, Row, Rows } from '../parts/Rows.tsx';
import classes from './RecountFile.module.css';

/** The marks of a secret paper, for a recount: the chief scrutineer and one more release them, and may save the file (B-24). */
export function RecountFile({ paper }: { paper: Paper }) {
  const me = useMe();
  const mine = useMay('releaseRecount');
  const { t } = useTranslation('delegateLater');
  const { id, method, state, recount } = paper;
  if (!mine || method !== 'secret' || (state !== 'certified' && state !== 'declared')) return null;
  const signatures = recount?.signatures ?? [];
  const signed = signatures.some(({ personId }) => personId === me.id);
  return (
    <Sheet title={t('recount.title')}>
      <p className={list.quiet}>{t('recount.text')}</p>
      <p className={list.quiet}>{t('recount.unique')}</p>
      <Rows>
        {signatures.map(({ personId }) => (
          <Row
            key={personId}
            icon="check"
            iconLabel={t('recount.released')}
            tone="done"
            title={<PersonName id={personId} />}
            detail={[t('recount.released')]}
          />
        ))}
      </Rows>
      {recount?.digest ? <SaveFile paper={paper} digest={recount.digest} /> : null}
      {signed && !recount?.digest ? <Done>{t('recount.waiting')}</Done> : null}
      {signed || recount?.digest ? null : (
        <ConfirmedCommand
          type="releaseRecount"
          body={{ paperId: id }}
          label={t('recount.release')}
          verb={t('recount.releaseAction')}
          tone="quiet"
          irreversible
        >
          {t('recount.confirm')}
        </ConfirmedCommand>
      )}
    </Sheet>
  );
}

function SaveFile({ paper, digest }: { paper: Paper; digest: string }) {
  const { id } = useCongress();
  const { t } = useTranslation('delegateLater');
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<Refusal | null>(null);
  const save = async (): Promise<void> => {
    setSaving(true);
    setFailure(null);
    try {
      await downloadRecount(id, paper.id, `${paper.title}.jsonl`);
    } catch (error) {
      setFailure(refusalOf(error));
    } finally {
      setSaving(false);
    }
  };
  return (
    <>
      <p className={list.quiet}>
        {t('recount.digest')} <code className={classes.digest}>{digest}</code>
      </p>
      <RefusalAlert refusal={failure} onClose={() => setFailure(null)} />
      <PrimaryAction tone="quiet" sending={saving} onClick={() => void save()}>
        {t('recount.save')}
      </PrimaryAction>
    </>
  );
}
