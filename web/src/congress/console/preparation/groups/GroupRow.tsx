import type { Group } from '@congress/contract/congress/preparation/view';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../../../ui/desk/Answer.tsx';
import classes from '../../../../ui/desk/desk.module.css';
import { Tag } from '../../../../ui/desk/Tag.tsx';
import { PersonPicker } from '../../people/choose/PersonPicker.tsx';
import { useNameOf, usePeople } from '../../queries.ts';
import { useAct } from '../../useAct.ts';

/** One group: its size, its leader, and choosing the leader from its own formal delegates. */
export function GroupRow({ group, active }: { group: Group; active: boolean }) {
  const { t } = useTranslation('console');
  const nameOf = useNameOf();
  const { people } = usePeople();
  const appoint = useAct('appointLeader');
  const [picking, setPicking] = useState(false);
  const members = people.filter((person) => person.groupId === group.id && person.capacity === 'formal');
  const choose = async ([personId]: string[]): Promise<void> => {
    setPicking(false);
    if (personId) await appoint.run({ groupId: group.id, personId });
  };
  return (
    <li>
      <div className={`${classes.bar} ${classes.spread}`}>
        <span className={classes.grow}>
          <span className={classes.name}>{group.name}</span>
          <br />
          <span className={classes.small}>{t('groups.size', { formal: group.formal, others: group.others })}</span>
        </span>
        {group.leaderId ? (
          <span>
            {t('groups.leader')} <strong>{nameOf(group.leaderId)}</strong>
          </span>
        ) : (
          <Tag tone="act">{t('groups.noLeader')}</Tag>
        )}
        {active ? (
          <Button
            variant={group.leaderId ? 'default' : 'outline'}
            loading={appoint.sending}
            disabled={group.formal === 0}
            aria-label={t('groups.chooseLeaderOf', { group: group.name })}
            onClick={() => setPicking(true)}
          >
            {t('groups.chooseLeader')}
          </Button>
        ) : null}
      </div>
      <Answer of={appoint} />
      {picking ? (
        <PersonPicker
          title={t('groups.chooseLeaderOf', { group: group.name })}
          people={members}
          single
          chosen={group.leaderId ? [group.leaderId] : []}
          confirmLabel={t('groups.appoint')}
          onDone={(ids) => void choose(ids)}
          onCancel={() => setPicking(false)}
        />
      ) : null}
    </li>
  );
}
