import type { Person } from '@congress/contract/congress/preparation/resources';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { endSessionsOf } from '../../../api/people.ts';
import { refusalOf } from '../../../../live/http/http.ts';
import { useCongress } from '../../../live/selectors.ts';
import { ConfirmDialog } from '../../../../ui/acts/ConfirmDialog.tsx';
import { RefusalAlert } from '../../../../ui/acts/RefusalAlert.tsx';
import classes from '../../../../ui/desk/desk.module.css';
import { CodeTag } from './CodeTag.tsx';
import { useIssuing } from './keptCodes.ts';

/** One person's code: issued where there is none; where there is one, exchanged, and every device of theirs is out. */
export function PersonCode({ person }: { person: Person }) {
  const { t } = useTranslation('console');
  const { id } = useCongress();
  const { issue, sending, refusal, dismiss } = useIssuing();
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState<ReturnType<typeof refusalOf> | null>(null);
  const exchange = async (): Promise<void> => {
    try {
      await endSessionsOf(id, person.id);
      await issue([person.id]);
    } catch (error) {
      setFailure(refusalOf(error));
    }
    setAsking(false);
  };
  const has = person.code !== 'none';
  return (
    <div className={classes.below}>
      <div className={`${classes.bar} ${classes.spread}`}>
        <span>
          {t('codes.title')} <CodeTag code={person.code} />
        </span>
        <Button
          variant={has ? 'default' : 'outline'}
          loading={sending}
          onClick={() => (has ? setAsking(true) : void issue([person.id]))}
        >
          {t(has ? 'codes.lost' : 'codes.issueOne')}
        </Button>
      </div>
      <RefusalAlert refusal={refusal ?? failure} onClose={() => (refusal ? dismiss() : setFailure(null))} />
      {asking ? (
        <ConfirmDialog
          opened
          title={t('codes.lostTitle', { name: person.name })}
          confirmLabel={t('codes.renew')}
          sending={sending}
          onConfirm={() => void exchange()}
          onCancel={() => setAsking(false)}
        >
          {t('codes.lostText')}
        </ConfirmDialog>
      ) : null}
    </div>
  );
}
