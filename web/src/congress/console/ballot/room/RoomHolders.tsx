import type { Paper, Room } from '@congress/contract/congress/ballot/view';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '../../../../live/http/http.ts';
import { useCongress } from '../../../live/selectors.ts';
import { LineSkeleton } from '../../../../ui/frame/PageSkeleton.tsx';
import { RefusalAlert } from '../../../../ui/acts/RefusalAlert.tsx';
import { More } from '../../../../ui/desk/More.tsx';
import { VirtualList } from '../../../../ui/parts/VirtualList.tsx';
import classes from '../../../../ui/desk/desk.module.css';
import rowClasses from '../../people/people.module.css';
import { useRoomBallots } from '../../queries.ts';

/** Who votes on this paper in the room, by name, when it is asked for: ten thousand may. */
export function RoomHolders({ paper, room }: { paper: Paper; room: Room }) {
  const { t } = useTranslation('console');
  const [open, setOpen] = useState(false);
  const title = t(paper.method === 'hands' ? 'room.inHall' : 'room.title', { count: room.issued });
  return (
    <More title={title} onToggle={setOpen}>
      {open ? <Names paper={paper} title={title} /> : null}
    </More>
  );
}

function Names({ paper, title }: { paper: Paper; title: string }) {
  const { groups } = useCongress();
  const { data, error, refetch } = useRoomBallots(paper.id);
  if (error) return <RefusalAlert refusal={refusalOf(error)} onRetry={() => void refetch()} />;
  if (!data) return <LineSkeleton lines={2} />;
  return (
    <VirtualList
      items={data}
      keyOf={({ id }) => id}
      label={title}
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
  );
}
