import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { refusalOf } from '../../../live/http/http.ts';
import { RefusalAlert } from '../../../ui/acts/RefusalAlert.tsx';
import shared from '../../../ui/desk/desk.module.css';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { congressesOf } from '../../api/roster.ts';
import { useTerms } from '../../texts/useTerms.ts';
import classes from './people.module.css';

/** the congresses a person of the register was on the roster of. */
export function TakenPart({ memberId }: { memberId: string }) {
  const { t } = useTranslation('console');
  const words = useTerms();
  const { data, error, refetch } = useQuery({
    queryKey: ['register', 'congresses', memberId],
    queryFn: () => congressesOf(memberId),
  });
  return (
    <Sheet title={t('takenPart.title')}>
      {error ? <RefusalAlert refusal={refusalOf(error)} onRetry={() => void refetch()} /> : null}
      {data?.congresses.length === 0 ? <p className={shared.muted}>{t('takenPart.none')}</p> : null}
      <ul className={shared.list}>
        {data?.congresses.map((one) => (
          <li key={one.congressId} className={classes.takenPart}>
            <Link to={`/console/${one.congressId}`}>{one.title}</Link>
            <span className={shared.small}>
              {[words.session(one), words.capacity(one.capacity), one.removed ? t('takenPart.removed') : '']
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
