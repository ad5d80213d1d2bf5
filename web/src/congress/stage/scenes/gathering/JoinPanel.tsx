import { useTranslation } from 'react-i18next';
import { QrCode } from '../../../../ui/parts/QrCode.tsx';
import classes from './JoinPanel.module.css';

export type JoinPanelProps = {
  /** Where on this site the code leads, and what for, when it is not the entrance. */
  path?: string | undefined;
  purpose?: 'join' | 'signIn' | 'public';
};

/**
 * How to come in: a code to scan, as large as there is room, and the address in letters. Personal
 * codes are personal; none is shown.
 */
export function JoinPanel({ path = '/', purpose = 'join' }: JoinPanelProps) {
  const { t } = useTranslation('stage');
  const title = t(`${purpose}.title`);
  return (
    <section className={classes.panel} aria-label={title}>
      <h2 className={classes.title}>{title}</h2>
      <div className={classes.room}>
        <QrCode value={location.origin + path} label={title} size="min(100cqw, 100cqh)" />
      </div>
      <p className={classes.address}>{location.host}</p>
      {purpose === 'signIn' ? <p className={classes.how}>{t('signIn.how')}</p> : null}
    </section>
  );
}
