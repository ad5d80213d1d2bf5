import { browserStorage, keptSession } from '../../live/http/sessions.ts';

/** The congresses delegates entered from this browser, the last of them first. */
const BEEN = 'congress:been';
const MOST_KEPT = 5;

type Been = { congressId: string; congressTitle: string };

function been(): Been[] {
  try {
    return JSON.parse(browserStorage.getItem(BEEN) ?? '[]') as Been[];
  } catch {
    // Written by something else; as good as none.
    return [];
  }
}

/** Remembers that a delegate entered a congress from this browser, and what it is called. */
export function rememberCongress(congressId: string, congressTitle = ''): void {
  const others = been().filter((each) => each.congressId !== congressId);
  browserStorage.setItem(BEEN, JSON.stringify([{ congressId, congressTitle }, ...others].slice(0, MOST_KEPT)));
}

/** The congresses to go on with from this browser, and as whom: for an app opened from the home screen. */
export function delegatesHere(): (Been & { name: string })[] {
  return been().flatMap((each) => {
    const kept = keptSession('delegate', each.congressId);
    return kept ? [{ ...each, name: kept.name }] : [];
  });
}
