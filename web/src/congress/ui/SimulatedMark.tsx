import { useTranslation } from 'react-i18next';
import { useCongressFact } from '../live/selectors.ts';
import classes from './SimulatedMark.module.css';

/** The mark of a delegate in whose name the platform acted, in a trial (T-4); nothing beside anyone else. */
export function SimulatedMark({ id }: { id: string }) {
  const { t } = useTranslation();
  const simulated = useCongressFact((view) => view.simulated?.includes(id) ?? false);
  return simulated ? <span className={classes.mark}>{t('simulated.mark')}</span> : null;
}
