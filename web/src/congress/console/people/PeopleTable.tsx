import type { Person } from '@congress/contract/congress/preparation/resources';
import { Select, TextInput } from '@mantine/core';
import { memo, useDeferredValue, useMemo, useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useTerms } from '../../texts/useTerms.ts';
import { refusalOf } from '../../../live/http/http.ts';
import { useCongress } from '../../live/selectors.ts';
import { EmptyState } from '../../../ui/frame/EmptyState.tsx';
import { Icon } from '../../../ui/parts/Icon.tsx';
import { LineSkeleton } from '../../../ui/frame/PageSkeleton.tsx';
import { RefusalAlert } from '../../../ui/acts/RefusalAlert.tsx';
import { SimulatedMark } from '../../ui/SimulatedMark.tsx';
import { VirtualList } from '../../../ui/parts/VirtualList.tsx';
import classes from '../../../ui/desk/desk.module.css';
import { Tag } from '../../../ui/desk/Tag.tsx';
import { usePeople } from '../queries.ts';
import { CodeTag } from './codes/CodeTag.tsx';
import { useSteadyRows } from './choose/useSteadyRows.ts';
import { filterPeople, type PeopleFilter } from './choose/filterPeople.ts';
import rowClasses from './people.module.css';

export type PeopleTableProps = {
  label: string;
  filters: readonly PeopleFilter[];
  /** Whether presence means anything yet. */
  presence: boolean;
  /** Whether to say how far each one's code has got. */
  codes?: boolean;
  /** What can be done for each of them. */
  Acts?: ComponentType<{ person: Person }> | undefined;
};

/** The roster, searched and filtered as one types; what is looked for is in the address. */
export function PeopleTable({ label, filters, presence, codes = false, Acts }: PeopleTableProps) {
  const { t } = useTranslation('console');
  const terms = useTerms();
  const { groups } = useCongress();
  const { people, byId, loading, error, retry } = usePeople();
  const [query, setQuery] = useSearchParams();
  // The field has its own state: the address follows too late to type by.
  const [words, setWords] = useState(query.get('q') ?? '');
  const groupId = query.get('group');
  const filter = filters.find((one) => one === query.get('show')) ?? filters[0] ?? 'all';
  const search = useDeferredValue(words);
  const shown = useMemo(
    () => filterPeople(people, { words: search, filter, groupId }),
    [people, search, filter, groupId],
  );
  const { rows, box } = useSteadyRows(shown, byId, [search, filter, groupId].join('|'));
  const set = (name: string, value: string | null): void =>
    setQuery(
      (before) => {
        const next = new URLSearchParams(before);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true },
    );
  if (error) return <RefusalAlert refusal={refusalOf(error)} onRetry={retry} />;
  if (loading) return <LineSkeleton lines={8} />;
  return (
    <>
      <div className={classes.bar}>
        <TextInput
          className={classes.grow}
          aria-label={t('people.search')}
          placeholder={t('people.searchHint')}
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value);
            set('q', event.currentTarget.value);
          }}
          leftSection={<Icon name="search" />}
        />
        <Select
          aria-label={t('people.filter')}
          className={rowClasses.choice}
          allowDeselect={false}
          data={filters.map((one) => ({
            value: one,
            label: one === 'formal' || one === 'others' ? terms.headcount(one) : t(`people.show.${one}`),
          }))}
          value={filter}
          onChange={(value) => set('show', value)}
        />
        {groups.length > 0 ? (
          <Select
            aria-label={t('people.group')}
            className={rowClasses.choice}
            clearable
            clearButtonProps={{ 'aria-label': t('people.everyGroup') }}
            placeholder={t('people.everyGroup')}
            data={groups.map(({ id, name }) => ({ value: id, label: name }))}
            value={groupId}
            onChange={(value) => set('group', value)}
          />
        ) : null}
      </div>
      <p className={classes.small} role="status">
        {t('people.found', { shown: shown.length, all: people.length })}
      </p>
      {rows.length === 0 ? (
        <EmptyState icon="search" title={t('people.noneFound')} />
      ) : (
        <div ref={box}>
          <VirtualList
            items={rows}
            keyOf={(person) => person.id}
            label={label}
            render={(person) => <Row person={person} presence={presence} codes={codes} Acts={Acts} />}
          />
        </div>
      )}
    </>
  );
}

type RowProps = { person: Person; codes: boolean } & Pick<PeopleTableProps, 'presence' | 'Acts'>;

const Row = memo(function Row({ person, presence, codes, Acts }: RowProps) {
  const { t } = useTranslation('console');
  const terms = useTerms();
  const { groups } = useCongress();
  const group = groups.find((one) => one.id === person.groupId);
  const onLeave = person.leave === 'requested' || person.leave === 'granted';
  return (
    <div className={rowClasses.row} data-acts={Acts ? true : undefined}>
      <span className={rowClasses.who}>
        <strong title={person.name}>{person.name}</strong>
        <span className={classes.small}>
          <SimulatedMark id={person.id} /> {person.staffNumber}
          {presence && person.onPaper ? ` · ${terms.headcount('onPaper')}` : ''}
          <span className={rowClasses.besides}>
            {' · '}
            {codes ? t(`codes.state.${person.code}`) : (group?.name ?? person.unit)}
          </span>
        </span>
      </span>
      <span className={`${rowClasses.who} ${rowClasses.unit}`}>
        <span>{group?.name ?? person.unit}</span>
        <span className={classes.small}>
          {onLeave && person.leaveReason
            ? person.leaveReason
            : [terms.capacity(person.capacity), person.category && terms.category(person.category)]
                .filter(Boolean)
                .join(' · ')}
        </span>
      </span>
      <span className={rowClasses.state}>
        <State person={person} presence={presence} /> {codes ? <CodeTag code={person.code} /> : null}
      </span>
      {Acts ? <Acts person={person} /> : null}
    </div>
  );
});

function State({ person, presence }: { person: Person; presence: boolean }) {
  const { t } = useTranslation('console');
  const terms = useTerms();
  const { time } = useFormat();
  if (person.present && person.signedInAt) {
    return <Tag tone="done">{t('door.presentSince', { time: time(person.signedInAt) })}</Tag>;
  }
  if (person.leave === 'requested' || person.leave === 'granted') {
    return <Tag tone="act">{terms.leave(person.leave)}</Tag>;
  }
  return presence ? <Tag>{t('door.absent')}</Tag> : null;
}
