import type { OtherCongresses as Others } from '@congress/contract/congress/preparation/rosterAndRegister';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useCongress } from '../../../live/selectors.ts';
import { otherCongresses } from '../../../api/entrance.ts';

const Elsewhere = lazy(async () => ({ default: (await import('./Elsewhere.tsx')).Elsewhere }));

/** What somebody in a hall is shown first must not wait for this. */
const moment = 2_000;
/** Asked once for each congress that is opened: it changes from one session to the next. */
const known = new Map<string, Others['congresses']>();

/** my other congresses; nothing, and nothing more to load, where there are none. */
export function OtherCongresses() {
  const { id } = useCongress();
  const [others, setOthers] = useState(known.get(id) ?? []);
  useEffect(() => {
    if (known.has(id)) return undefined;
    let here = true;
    const later = setTimeout(() => {
      // Whoever cannot be told of other congresses has this one.
      otherCongresses().then(
        ({ congresses }) => {
          known.set(id, congresses);
          if (here) setOthers(congresses);
        },
        () => undefined,
      );
    }, moment);
    return () => {
      here = false;
      clearTimeout(later);
    };
  }, [id]);
  if (others.length === 0) return null;
  return (
    <Suspense fallback={null}>
      <Elsewhere congresses={others} />
    </Suspense>
  );
}
