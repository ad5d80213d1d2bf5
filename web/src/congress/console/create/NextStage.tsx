import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './create.module.css';

/** What a stage of the wizard is given: what is chosen, and where to go on to. */
export type Choice<T> = { value: T; onChange: (value: T) => void; onNext: () => void };

/** The foot of every stage, in one place of the screen however long the stage is: back at left, on at right. */
export function Footer({ onBack, children }: { onBack?: () => void; children: ReactNode }) {
  const { t: common } = useTranslation();
  return (
    <div className={classes.foot} data-foot>
      {onBack ? (
        <Button variant="default" size="lg" onClick={onBack}>
          {common('back')}
        </Button>
      ) : (
        <span />
      )}
      {children}
    </div>
  );
}

/** On to the next stage, and back to the one before. */
export function NextStage({ onBack }: { onBack?: () => void }) {
  const { t } = useTranslation('console');
  return (
    <Footer {...(onBack ? { onBack } : {})}>
      <Button type="submit" size="lg">
        {t('create.next')}
      </Button>
    </Footer>
  );
}
