import { useTranslation } from 'react-i18next';
import { QrCode } from '../../../ui/QrCode.tsx';
import classes from './JoinPanel.module.css';

export type JoinPanelProps = {
  /** Of the code, in rem. */
  size: number;
  /** Where on this site the code leads, and what for, when it is not the entrance. */
  path?: string | undefined;
  purpose?: 'join' | 'signIn';
};

/** How to come in: a code to scan, and the address in letters. Personal codes are personal; none is shown. */
export function JoinPanel({ size, path = '/', purpose = 'join' }: JoinPanelProps) {
  const { t } = useTranslation('stage');
  const title = t(`${purpose}.title`);
  return (
    <section className={classes.panel} style={{ maxWidth: `${Math.max(size, 28)}rem` }} aria-label={title}>
      <h2 className={classes.title}>{title}</h2>
      <QrCode value={location.origin + path} label={title} size={`${size}rem`} />
      <p className={classes.address}>{location.host}</p>
      <p className={classes.how}>{t(`${purpose}.how`)}</p>
    </section>
  );
}
