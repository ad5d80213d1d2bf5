import { lazy, Suspense } from 'react';
import { useCongressFact } from '../../live/selectors.ts';
import type { CongressFilesProps } from './CongressFiles.tsx';

const Later = lazy(async () => ({ default: (await import('./CongressFiles.tsx')).CongressFiles }));

/** What is attached to something of the congress; fetched only where there is something to show, or to add. */
export function Attachments(props: CongressFilesProps) {
  const any = useCongressFact((view) => view.files?.some(({ about }) => about.id === props.about.id) ?? false);
  if (!any && !props.add) return null;
  return (
    <Suspense fallback={null}>
      <Later {...props} />
    </Suspense>
  );
}
