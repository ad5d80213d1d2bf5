import type { Paper } from '@congress/contract/congress/ballot/view';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '../../../../live/http/http.ts';
import { useCongress } from '../../../live/selectors.ts';
import { LineSkeleton } from '../../../../ui/frame/PageSkeleton.tsx';
import { RefusalAlert } from '../../../../ui/acts/RefusalAlert.tsx';
import { VirtualList } from '../../../../ui/parts/VirtualList.tsx';
import classes from '../../../../ui/desk/desk.module.css';
import rowClasses from '../../people/people.module.css';
import { useRoomBallots } from '../../queries.ts';

/** Who was given a ballot of this paper in the room. */
export function RoomHolders({ paper }: { paper: Paper }) {
  const { t } = useTranslation('console');
  const { groups } = useCongress();
  const { data, error, refetch } = useRoomBallots(paper.id);
  if (error) return <RefusalAlert refusal={refusalOf(error)} onRetry={() => void refetch()} />;
  if (!data) return <LineSkeleton lines={2} />;
  if (data.length === 0) return <p className={classes.small}>{t('room.nobody')}</p>;
  return (
    <>
      <h3 className={rowClasses.holders}>{t('room.holders', { count: data.length })}</h3>
      <VirtualList
        items={data}
        keyOf={({ id }) => id}
        label={t('room.holders', { count: data.length })}
        maxHeight="18rem"
        rowHeight={3}
        render={({ name, staffNumber, groupId }) => (
          <div className={rowClasses.holder}>
            <strong>{name}</strong>
            <span className={classes.small}>{staffNumber}</span>
            <span className={classes.small}>{groups.find(({ id }) => id === groupId)?.name}</span>
          </div>
        )}
      />
    </>
  );
}
