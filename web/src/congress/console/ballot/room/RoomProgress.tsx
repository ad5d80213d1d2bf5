import { whoEntersRoom } from '@congress/contract/congress/ballot/questions';
import type { Paper, Room } from '@congress/contract/congress/ballot/view';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../i18n/useFormat.ts';
import { useTerms } from '../../../texts/useTerms.ts';
import { useCongress } from '../../../live/selectors.ts';
import { Note } from '../../../../ui/desk/Note.tsx';
import { useNameOf } from '../../queries.ts';

/** How far the count of the room has come: who has entered, and whether both entries agree. Never their numbers. */
export function RoomProgress({ paper, room: { entries, differing } }: { paper: Paper; room: Room }) {
  const { t } = useTranslation('console');
  const { list } = useFormat();
  const terms = useTerms();
  const nameOf = useNameOf();
  const { roles } = whoEntersRoom(useCongress(), paper);
  const names = list(entries.map(({ personId }) => nameOf(personId)));
  if (differing === 0) return <Note icon="check">{t('room.agreed', { names })}</Note>;
  if (differing !== null) {
    return (
      <Note icon="warn" tone="warn" live>
        {t('room.differ', { names, count: differing })}
      </Note>
    );
  }
  return (
    <Note live>
      {entries.length > 0 ? t('room.oneIn', { names }) : t('room.noneIn', { roles: list(roles.map(terms.role)) })}
    </Note>
  );
}
