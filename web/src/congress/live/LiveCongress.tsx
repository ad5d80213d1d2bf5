import { describe } from '@congress/contract/congress/conditions';
import { Button } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { connect, connection } from '../../live/stream/connect.ts';
import type { Face } from '../../live/http/sessions.ts';
import { congressKind } from './kind.ts';
import { useLive } from './store.ts';
import { grounds } from '../rules/grounds.tsx';
import { ConditionWordsProvider } from '../../ui/acts/conditionWords.ts';
import { GroundsProvider } from '../../ui/acts/grounds.ts';
import { EmptyState } from '../../ui/frame/EmptyState.tsx';
import { PageSkeleton } from '../../ui/frame/PageSkeleton.tsx';
import { Shell } from '../../ui/frame/Shell.tsx';
import { ShellTools } from '../../ui/frame/ShellTools.tsx';
import { TurnedAway } from '../../ui/frame/TurnedAway.tsx';
import { usePage } from '../../ui/frame/usePage.ts';

export type LiveCongressProps = {
  congressId: string;
  face: Exclude<Face, 'observer'>;
  /** Drawn once there is a snapshot; inside, `useCongress` and `useMe` are safe. */
  children: ReactNode;
  /** Drawn until then. */
  loading?: ReactNode;
};

/** Follows a congress as long as it is mounted, and says so when we are turned away. */
export function LiveCongress({ congressId, face, children, loading }: LiveCongressProps) {
  useEffect(() => {
    const connection = connect({ kind: congressKind, id: congressId, face });
    return () => connection.close();
  }, [congressId, face]);
  const here = useLive((state) => state.target?.id === congressId && state.target.face === face);
  const ready = useLive((state) => Boolean(state.snapshot?.congress && state.me));
  const offline = useLive((state) => state.connection === 'offline');
  const refused = useLive((state) => state.refused);
  if (here && refused) return <TurnedAway face={face} />;
  if (!here || !ready) return offline ? <Unreached /> : (loading ?? <PageSkeleton />);
  return (
    <ConditionWordsProvider value={describe}>
      <GroundsProvider value={grounds}>{children}</GroundsProvider>
    </ConditionWordsProvider>
  );
}

/** Nothing to show yet, and no connection: says so, and goes on trying. */
function Unreached() {
  const { t } = useTranslation();
  usePage(t('unreached.title'));
  return (
    <Shell heading={t('product')} tools={<ShellTools />} width="phone">
      <EmptyState
        page
        icon="offline"
        title={t('unreached.title')}
        action={
          <Button variant="default" onClick={() => connection()?.retry()}>
            {t('unreached.now')}
          </Button>
        }
      >
        {t('unreached.text')}
      </EmptyState>
    </Shell>
  );
}
