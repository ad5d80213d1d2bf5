import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './secondStep.module.css';

/** Ten codes, shown once, to be written down: each opens once when the phone is lost. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const { t } = useTranslation('desk');
  return (
    <section aria-labelledby="recovery-codes">
      <h3 id="recovery-codes">{t('secondStep.recovery')}</h3>
      <p>{t('secondStep.recoveryLead')}</p>
      <ol className={classes.codes}>
        {codes.map((code) => (
          <li key={code} className={classes.secret}>
            {code.replace(/(.{4})(?=.)/g, '$1-')}
          </li>
        ))}
      </ol>
      <Button onClick={onDone}>{t('secondStep.written')}</Button>
    </section>
  );
}
