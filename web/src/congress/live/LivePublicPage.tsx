import { useEffect, type ReactNode } from 'react';
import { observe } from './observe.ts';
import { useLive } from './store.ts';
import { PageSkeleton } from '../../ui/frame/PageSkeleton.tsx';
import { TurnedAway } from '../../ui/frame/TurnedAway.tsx';

/** Follows a public page as long as it is mounted; inside, `usePublicView` is never null. */
export function LivePublicPage({ slug, children }: { slug: string; children: ReactNode }) {
  useEffect(() => observe(slug), [slug]);
  const ready = useLive((state) => state.target?.id === slug && Boolean(state.snapshot?.public));
  const refused = useLive((state) => state.refused);
  if (refused) return <TurnedAway face="observer" />;
  return ready ? children : <PageSkeleton />;
}
