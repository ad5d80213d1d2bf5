import { useTranslation } from 'react-i18next';
import { QrCode } from '../../../ui/QrCode.tsx';
import classes from './JoinPanel.module.css';

/**
 * How to come in: the address as a code, `size` rem wide, and in letters. Personal codes are
 * personal; none is shown.
 */
export function JoinPanel({ size }: { size: number }) {
  const { t } = useTranslation('stage');
  const address = `${location.origin}/`;
  return (
    <section className={classes.panel} style={{ maxWidth: `${Math.max(size, 26)}rem` }} aria-label={t('join.title')}>
      <h2 className={classes.title}>{t('join.title')}</h2>
      <QrCode value={address} label={t('join.title')} size={`${size}rem`} />
      <p className={classes.address}>{location.host}</p>
      <p className={classes.how}>{t('join.how')}</p>
    </section>
  );
}
