import type { Member } from '@congress/contract/kernel/register/register';
import { Button, Select, TextInput } from '@mantine/core';
import { memo, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePage } from '../../ui/frame/usePage.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { refusalOf } from '../../live/http/http.ts';
import shared from '../../ui/desk/desk.module.css';
import { Tag } from '../../ui/desk/Tag.tsx';
import { EmptyState } from '../../ui/frame/EmptyState.tsx';
import { Icon } from '../../ui/parts/Icon.tsx';
import { LineSkeleton } from '../../ui/frame/PageSkeleton.tsx';
import { RefusalAlert } from '../../ui/acts/RefusalAlert.tsx';
import { Sheet } from '../../ui/parts/Sheet.tsx';
import { VirtualList } from '../../ui/parts/VirtualList.tsx';
import { useMayChange, useMembers, type Filters } from './queries.ts';
import classes from './register.module.css';
import { officeNames, useRegisterWords } from './words.ts';

const statuses = ['member', 'worker', 'left'] as const;

/** `/console/register`: people, searched and filtered. */
export function PeoplePage() {
  const { t } = useTranslation('register');
  const { number } = useFormat();
  const { office, memberStatus } = useRegisterWords();
  usePage(t('title'));
  const mayChange = useMayChange();
  const [words, setWords] = useState('');
  const [filters, setFilters] = useState<Filters>({});
  const search = useDeferredValue(words.trim());
  const query = useMembers({ ...filters, ...(search ? { q: search } : {}) });
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const people = useMemo(() => data?.pages.flatMap(({ members }) => members) ?? [], [data]);
  const total = data?.pages[0]?.total ?? 0;
  const narrowed = search !== '' || Object.values(filters).some(Boolean);
  const more = hasNextPage && !isFetchingNextPage ? () => void fetchNextPage() : null;
  if (error) return <RefusalAlert refusal={refusalOf(error)} onRetry={() => void query.refetch()} />;
  return (
    <>
      <h1>{t('people.title')}</h1>
      {data && total === 0 && !narrowed ? (
        <EmptyState
          icon="people"
          title={t('people.none')}
          action={
            mayChange ? (
              <Button component={Link} to="/console/register/import">
                {t('nav.import')}
              </Button>
            ) : null
          }
        >
          {t('people.noneText')}
        </EmptyState>
      ) : (
        <Sheet>
          <div className={shared.bar}>
            <TextInput
              className={shared.grow ?? ''}
              aria-label={t('people.search')}
              placeholder={t('people.searchHint')}
              value={words}
              maxLength={100}
              onChange={(event) => setWords(event.currentTarget.value)}
              leftSection={<Icon name="search" />}
            />
            <Select
              className={classes.choice ?? ''}
              aria-label={t('people.byStatus')}
              placeholder={t('people.byStatus')}
              clearable
              clearButtonProps={{ 'aria-label': t('people.everyStatus') }}
              data={statuses.map((value) => ({ value, label: memberStatus(value) }))}
              value={filters.status ?? null}
              onChange={(value) => {
                const status = statuses.find((each) => each === value);
                setFilters((before) => ({ ...before, status }));
              }}
            />
            <Select
              className={classes.choice ?? ''}
              aria-label={t('people.byOffice')}
              placeholder={t('people.byOffice')}
              clearable
              clearButtonProps={{ 'aria-label': t('people.everyOffice') }}
              data={officeNames.map((value) => ({ value, label: office(value) }))}
              value={filters.office ?? null}
              onChange={(value) => {
                const chosen = officeNames.find((each) => each === value);
                setFilters((before) => ({ ...before, office: chosen }));
              }}
            />
          </div>
          <p className={shared.small} role="status">
            {data ? t('people.found', { count: total, shown: number(total) }) : ' '}
          </p>
          {data ? null : <LineSkeleton lines={8} />}
          {data && total === 0 ? <EmptyState icon="search" title={t('people.noMatch')} /> : null}
          {people.length > 0 ? (
            <VirtualList
              items={people}
              keyOf={({ id }) => id}
              label={t('people.title')}
              render={(one, index) => <Row person={one} onShown={index >= people.length - 60 ? more : null} />}
            />
          ) : null}
        </Sheet>
      )}
    </>
  );
}

/** Somebody in one line; near the end of what was fetched, its being shown fetches more. */
const Row = memo(function Row({ person, onShown }: { person: Member; onShown: (() => void) | null }) {
  const { office, memberStatus } = useRegisterWords();
  useEffect(() => onShown?.());
  return (
    <Link className={classes.row} to={`/console/register/people/${person.id}`}>
      <span className={classes.two}>
        <strong title={person.name}>{person.name}</strong>
        <span className={shared.small}>{[person.staffNumber, person.unit].filter(Boolean).join(' · ')}</span>
      </span>
      <span className={classes.two}>
        <span>{person.constituency || '—'}</span>
        <span className={classes.tags}>
          {person.status === 'left' ? <Tag>{memberStatus('left')}</Tag> : null}
          {person.offices.slice(0, 2).map((one) => (
            <Tag key={one} tone="done">
              {office(one)}
            </Tag>
          ))}
          {person.offices.length > 2 ? ` +${person.offices.length - 2}` : null}
        </span>
      </span>
    </Link>
  );
});
