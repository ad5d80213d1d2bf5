import { Button, VisuallyHidden } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, Navigate } from 'react-router';
import { useFormat } from '../../i18n/useFormat.ts';
import { refusalOf } from '../../live/http/http.ts';
import { whoIsThis } from '../../live/http/identity.ts';
import { Places } from '../../ui/desk/Places.tsx';
import { EmptyState } from '../../ui/frame/EmptyState.tsx';
import { LineSkeleton } from '../../ui/frame/PageSkeleton.tsx';
import { Shell } from '../../ui/frame/Shell.tsx';
import { ShellTools } from '../../ui/frame/ShellTools.tsx';
import { usePage } from '../../ui/frame/usePage.ts';
import type { Entry } from '../context.ts';
import { useContexts } from '../useContexts.ts';
import { Later } from '../Later.tsx';
import { DeskTodos } from './DeskTodos.tsx';
import { LeaveButton } from './LeaveButton.tsx';

/** `/console`: what waits for the union's office, and each business with its own part of the page. */
export function DeskHome() {
  const { t } = useTranslation('desk');
  const contexts = useContexts();
  const { data, error, isPending } = useQuery({ queryKey: ['whoami'], queryFn: whoIsThis });
  usePage(t('title'));
  if (isPending) {
    return (
      <Shell heading={t('title')} tools={<ShellTools />}>
        <LineSkeleton lines={6} />
      </Shell>
    );
  }
  const elsewhere = data && contexts.map(({ desk }) => desk.insteadFor(data)).find((path) => path !== null);
  if (elsewhere) return <Navigate to={elsewhere} replace />;
  const entered = !error || !['unauthenticated', 'session-ended'].includes(refusalOf(error).code);
  return entered ? <Entered /> : <NotEntered />;
}

function Entered() {
  const { t } = useTranslation('desk');
  const { locale } = useFormat();
  const contexts = useContexts();
  const places = [
    { to: '/console', label: t('home'), end: true },
    ...useEntries().map(({ to, name }) => ({ to, label: name[locale] })),
  ];
  return (
    <Shell
      heading={t('title')}
      tools={
        <>
          <Button component={Link} to="/console/account" variant="subtle" color="gray" px="xs">
            {t('account.link')}
          </Button>
          <LeaveButton />
          <ShellTools />
        </>
      }
      nav={<Places label={t('title')} places={places} />}
    >
      <VisuallyHidden component="h1">{t('title')}</VisuallyHidden>
      <DeskTodos />
      {contexts.map(({ name, desk }) => (desk.home ? <Later key={name} part={desk.home} /> : null))}
    </Shell>
  );
}

/** The links of all businesses that are for whoever asks. */
function useEntries(): Entry[] {
  const entries = useContexts().flatMap(({ desk }) => desk.entries);
  const found = useQueries({
    queries: entries.map(({ to, isFor }) => ({
      queryKey: ['entry', to],
      queryFn: async (): Promise<boolean> => (isFor ? (await isFor.fetch())() : true),
    })),
  });
  return entries.filter(({ isFor }, index) => !isFor || found[index]?.data);
}

function NotEntered() {
  const { t } = useTranslation('desk');
  return (
    <Shell heading={t('title')} tools={<ShellTools />}>
      <EmptyState
        page
        icon="lock"
        title={t('signIn')}
        action={
          <Button component={Link} to="/?as=staff">
            {t('toSignIn')}
          </Button>
        }
      />
    </Shell>
  );
}
