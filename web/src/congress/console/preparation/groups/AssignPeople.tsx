import { Button, Select, Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCongress } from '../../../live/selectors.ts';
import { Sheet } from '../../../../ui/parts/Sheet.tsx';
import { Answer } from '../../../../ui/desk/Answer.tsx';
import classes from '../../../../ui/desk/desk.module.css';
import { PersonPicker } from '../../people/choose/PersonPicker.tsx';
import { usePeople } from '../../queries.ts';
import { useAct } from '../../useAct.ts';

/** Puts people into a group: found by unit or name, all that are listed at once. */
export function AssignPeople() {
  const { t } = useTranslation('console');
  const { groups, roster } = useCongress();
  const { people } = usePeople();
  const assign = useAct('assignToGroup');
  const [groupId, setGroupId] = useState<string | null>(null);
  const [everyone, setEveryone] = useState(false);
  const [picking, setPicking] = useState(false);
  const group = groups.find(({ id }) => id === groupId);
  const candidates = people.filter((person) =>
    everyone ? person.groupId !== groupId : person.groupId === null && person.capacity === 'formal',
  );
  const put = async (personIds: string[]): Promise<void> => {
    setPicking(false);
    if (group) await assign.run({ groupId: group.id, personIds });
  };
  return (
    <Sheet title={t('groups.assign')} tone={roster.ungrouped > 0 ? 'act' : 'plain'}>
      <div className={`${classes.bar} ${classes.feet}`}>
        <Select
          className={classes.grow}
          label={t('groups.into')}
          placeholder={t('groups.intoHint')}
          data={groups.map(({ id, name }) => ({ value: id, label: name }))}
          value={groupId}
          onChange={setGroupId}
          searchable
        />
        <Button disabled={!group} loading={assign.sending} onClick={() => setPicking(true)}>
          {t('groups.pick')}
        </Button>
      </div>
      <Switch
        mt="md"
        label={t('groups.everyone')}
        checked={everyone}
        onChange={(event) => setEveryone(event.currentTarget.checked)}
      />
      <Answer of={assign} />
      {picking && group ? (
        <PersonPicker
          title={t('groups.pickFor', { group: group.name })}
          people={candidates}
          chosen={[]}
          confirmLabel={t('groups.put', { group: group.name })}
          onDone={(ids) => void put(ids)}
          onCancel={() => setPicking(false)}
        />
      ) : null}
    </Sheet>
  );
}
