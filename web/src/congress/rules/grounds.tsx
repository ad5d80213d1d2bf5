import { lazy, Suspense } from 'react';
import type { Grounds } from '../../ui/acts/grounds.ts';
import type { Asked } from './Ground.tsx';

/** The table comes with the first condition or refusal that is shown; what does not come takes nothing with it. */
const Ground = lazy(async () => {
  try {
    return { default: (await import('./Ground.tsx')).Ground };
  } catch {
    return { default: () => null };
  }
});

function Behind({ asked }: { asked: Asked }) {
  return (
    <Suspense fallback={null}>
      <Ground asked={asked} />
    </Suspense>
  );
}

/** The way from what is asked in a congress to its rules. */
export const grounds: Grounds = {
  condition: (condition) => <Behind asked={{ condition }} />,
  refusal: (refusal) => <Behind asked={{ refusal }} />,
};
