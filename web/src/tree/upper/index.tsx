import type { UpperView } from '@congress/contract/kernel/tree/tree';
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useFormat } from '../../i18n/useFormat.ts';
import { Refused, refusalOf } from '../../live/http/http.ts';
import { leave, whoIsThis } from '../../live/http/identity.ts';
import { RefusalAlert } from '../../ui/acts/RefusalAlert.tsx';
import shared from '../../ui/desk/desk.module.css';
import { EmptyState } from '../../ui/frame/EmptyState.tsx';
import { LineSkeleton } from '../../ui/frame/PageSkeleton.tsx';
import { Shell } from '../../ui/frame/Shell.tsx';
import { ShellTools } from '../../ui/frame/ShellTools.tsx';
import { usePage } from '../../ui/frame/usePage.ts';
import { readUpper } from '../api.ts';
import { Figures } from './Figures.tsx';
import { Manage } from './Manage.tsx';
import { OverdueList } from './OverdueList.tsx';
import { Units } from './Units.tsx';

const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: (failures, error) => !(error instanceof Refused) && failures < 2 } },
});

/** `/upper`: what an upper union sees of those below it. */
export function Upper() {
  return (
    <QueryClientProvider client={queryClient}>
      <Page />
    </QueryClientProvider>
  );
}

function Page() {
  const { t } = useTranslation('tree');
  const { data, error, isFetching, refetch } = useQuery({ queryKey: ['upper'], queryFn: readUpper });
  const me = useQuery({ queryKey: ['whoami'], queryFn: whoIsThis });
  usePage(t('title'));
  const refusal = error ? refusalOf(error) : null;
  const outside = refusal?.code === 'unauthenticated' || refusal?.code === 'session-ended';
  return (
    <Shell heading={data?.units[0]?.name ?? t('title')} tools={<ShellTools />}>
      {outside ? (
        <EmptyState
          page
          icon="lock"
          title={t('signIn')}
          action={
            <Button component={Link} to="/?as=staff&next=/upper">
              {t('toSignIn')}
            </Button>
          }
        />
      ) : (
        <>
          <div className={`${shared.bar} ${shared.spread}`}>
            <h1>{t('title')}</h1>
            <span className={shared.bar}>
              <Ways />
              <Button variant="default" loading={isFetching && data !== undefined} onClick={() => void refetch()}>
                {t('refresh')}
              </Button>
            </span>
          </div>
          <RefusalAlert refusal={refusal} onRetry={() => void refetch()} />
          {data || error ? null : <LineSkeleton lines={8} />}
          {data ? (
            <Sections view={data} mayManage={me.data?.staffRole === 'administrator'} onChange={() => void refetch()} />
          ) : null}
        </>
      )}
    </Shell>
  );
}

type SectionsProps = { view: UpperView; mayManage: boolean; onChange: () => void };

function Sections({ view, mayManage, onChange }: SectionsProps) {
  const { t } = useTranslation('tree');
  const { dateTime } = useFormat();
  return (
    <>
      <p className={shared.lead}>
        {t('asOf', { at: dateTime(view.asOf) })} {t('lead')}
      </p>
      {view.overdue.map((list) => (
        <OverdueList key={list.id} list={list} units={view.units} />
      ))}
      <Units view={view} />
      <Figures view={view} />
      {mayManage ? <Manage onChange={onChange} /> : null}
    </>
  );
}

/** Where one goes from here. */
function Ways() {
  const { t } = useTranslation('tree');
  const navigate = useNavigate();
  const { data } = useQuery({ queryKey: ['whoami'], queryFn: whoIsThis });
  const go = async (): Promise<void> => {
    await leave().catch(() => undefined);
    queryClient.clear();
    void navigate('/?as=staff&next=/upper');
  };
  return (
    <>
      {data && data.roles.length > 0 ? (
        <Button component={Link} to="/console" variant="subtle" color="gray" px="xs">
          {t('toConsole')}
        </Button>
      ) : null}
      <Button variant="subtle" color="gray" px="xs" onClick={() => void go()}>
        {t('signOut')}
      </Button>
    </>
  );
}
