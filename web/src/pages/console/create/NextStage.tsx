import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from '../parts/console.module.css';

/** What a stage of the wizard is given: what is chosen, and where to go on to. */
export type Choice<T> = { value: T; onChange: (value: T) => void; onNext: () => void };

/** On to the next stage, and back to the one before. */
export function NextStage({ onBack }: { onBack?: () => void }) {
  const { t } = useTranslation('console');
  const { t: common } = useTranslation();
  return (
    <div className={`${classes.bar} ${classes.end}`}>
      {onBack ? (
        <Button variant="default" size="lg" onClick={onBack}>
          {common('back')}
        </Button>
      ) : null}
      <Button type="submit" size="lg">
        {t('create.next')}
      </Button>
    </div>
  );
}
