import { QueryClientProvider } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import '../../ui/desk/mantine.css';
import { type MemberParts, MemberPartsProvider } from '../../ui/desk/memberParts.ts';
import type { WebContext } from '../context.ts';
import { Later } from '../Later.tsx';
import { useContexts } from '../useContexts.ts';
import { queryClient } from './queryClient.ts';

function memberPartsOf(contexts: readonly WebContext[]): MemberParts {
  return contexts.flatMap(({ name, desk: { member } }) =>
    member ? [{ name, draw: (memberId: string) => <Later part={member} memberId={memberId} /> }] : [],
  );
}

/** What every page of the desk stands in: what it fetched, and what the businesses tell of a person. */
export function DeskFrame({ children }: { children: ReactNode }) {
  const contexts = useContexts();
  const memberParts = useMemo(() => memberPartsOf(contexts), [contexts]);
  return (
    <QueryClientProvider client={queryClient}>
      <MemberPartsProvider value={memberParts}>{children}</MemberPartsProvider>
    </QueryClientProvider>
  );
}
