import { useTranslation } from 'react-i18next';
import { useCongress } from '../../live/selectors.ts';
import { EmptyState } from '../../../ui/frame/EmptyState.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { AssignPeople } from './groups/AssignPeople.tsx';
import { DefineGroups } from './groups/DefineGroups.tsx';
import { GroupRow } from './groups/GroupRow.tsx';
import classes from '../../../ui/desk/desk.module.css';
import { CarriedNote } from '../lastSession/CarriedNote.tsx';
import { Tag } from '../../../ui/desk/Tag.tsx';
import type { PanelProps } from '../run/panel.ts';

/** 编团: groups, who is in them, and who leads them. */
export function GroupingPanel({ active }: PanelProps) {
  const { t } = useTranslation('console');
  const { groups, roster } = useCongress();
  return (
    <>
      {active ? <CarriedNote what="groups" /> : null}
      {active ? <DefineGroups /> : null}
      {active && groups.length > 0 ? <AssignPeople /> : null}
      <Sheet
        title={t('groups.title')}
        extra={roster.ungrouped > 0 ? <Tag tone="act">{t('groups.ungrouped', { count: roster.ungrouped })}</Tag> : null}
      >
        {groups.length === 0 ? (
          <EmptyState icon="people" title={t('groups.none')}>
            {t('groups.noneText')}
          </EmptyState>
        ) : (
          <ul className={classes.list}>
            {groups.map((group) => (
              <GroupRow key={group.id} group={group} active={active} />
            ))}
          </ul>
        )}
      </Sheet>
    </>
  );
}
