import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { usePage } from '../../../ui/frame/usePage.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { readLog, verdictOnLog } from '../../api/records.ts';
import { refusalOf } from '../../../live/http/http.ts';
import { useCongress } from '../../live/selectors.ts';
import { useLive } from '../../live/store.ts';
import { LineSkeleton } from '../../../ui/frame/PageSkeleton.tsx';
import { RefusalAlert } from '../../../ui/acts/RefusalAlert.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import classes from '../../../ui/desk/desk.module.css';
import { Note } from '../../../ui/desk/Note.tsx';
import deskClasses from './desk.module.css';
import { LogEntryRow } from './LogEntryRow.tsx';

const PAGE = 50;

/** `/console/:congressId/log`: what happened, link by link, newest first; and whether the chain holds. */
export function LogPage() {
  const { t } = useTranslation('console');
  const { number } = useFormat();
  const { id } = useCongress();
  const [query, setQuery] = useSearchParams();
  usePage(t('log.title'));
  const page = Math.max(0, Number(query.get('page') ?? 0) || 0);
  const seen = useLive((state) => (state.snapshot?.cursor['congress'] ?? 0) + (state.snapshot?.cursor['staff'] ?? 0));
  const head = useQuery({
    queryKey: ['log-head', id, seen],
    queryFn: () => readLog(id, 0, 1),
    placeholderData: keepPreviousData,
  });
  const positions = head.data?.positions ?? 0;
  const until = Math.max(0, positions - page * PAGE);
  const from = Math.max(0, until - PAGE);
  const entries = useQuery({
    queryKey: ['log', id, from, until],
    queryFn: () => readLog(id, from, Math.max(1, until - from)),
    enabled: head.data !== undefined && until > 0,
    placeholderData: keepPreviousData,
  });
  const pages = Math.ceil(positions / PAGE);
  const error = head.error ?? entries.error;
  const turn = (to: number): void => setQuery(to > 0 ? { page: String(to) } : {}, { replace: true });
  return (
    <>
      <h1>{t('log.title')}</h1>
      <Verdict head={head.data?.head ?? ''} positions={positions} />
      <Sheet
        title={t('log.entries')}
        extra={<span className={classes.small}>{t('log.links', { count: positions })}</span>}
      >
        {error ? <RefusalAlert refusal={refusalOf(error)} onRetry={() => void entries.refetch()} /> : null}
        {entries.data ? (
          <ol className={classes.list}>
            {entries.data.entries.toReversed().map((entry) => (
              <LogEntryRow key={entry.position} entry={entry} names={entries.data.names} />
            ))}
          </ol>
        ) : error ? null : (
          <LineSkeleton lines={10} />
        )}
        {pages > 1 ? (
          <div className={`${classes.bar} ${classes.spread} ${classes.above}`}>
            <Button variant="default" disabled={page === 0} onClick={() => turn(page - 1)}>
              {t('log.newer')}
            </Button>
            <span className={classes.small}>{t('log.page', { page: number(page + 1), all: number(pages) })}</span>
            <Button variant="default" disabled={page >= pages - 1} onClick={() => turn(page + 1)}>
              {t('log.older')}
            </Button>
          </div>
        ) : null}
      </Sheet>
    </>
  );
}

function Verdict({ head, positions }: { head: string; positions: number }) {
  const { t } = useTranslation('console');
  const { id } = useCongress();
  const check = useMutation({ mutationFn: () => verdictOnLog(id) });
  const verdict = check.data;
  return (
    <Sheet title={t('log.chain')}>
      <p className={classes.lead}>{t('log.lead')}</p>
      <p className={classes.small}>{t('log.head')}</p>
      <p className={deskClasses.hash}>{head || '—'}</p>
      <Button variant="outline" loading={check.isPending} onClick={() => check.mutate()}>
        {t('log.verify', { count: positions })}
      </Button>
      {check.error ? <RefusalAlert refusal={refusalOf(check.error)} /> : null}
      {verdict ? (
        <Note icon={verdict.intact ? 'check' : 'warn'} tone={verdict.intact ? 'calm' : 'warn'} live>
          {verdict.intact
            ? t('log.intact', { count: verdict.links })
            : t('log.broken', { problem: verdict.problem ?? '—' })}
        </Note>
      ) : null}
    </Sheet>
  );
}
