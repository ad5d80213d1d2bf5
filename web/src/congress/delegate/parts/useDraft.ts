import { useCallback, useState } from 'react';
import { browserStorage } from '../../../live/http/sessions.ts';
import { useCongress, useMe } from '../../live/selectors.ts';

/** A text being written that a reload, or a call coming in, does not lose. Cleared by writing ''. */
export function useDraft(name: string): [text: string, write: (text: string) => void] {
  const key = `congress:draft:${useCongress().id}:${useMe().id}:${name}`;
  const [text, setText] = useState(() => browserStorage.getItem(key) ?? '');
  const write = useCallback(
    (next: string) => {
      setText(next);
      if (next === '') browserStorage.removeItem(key);
      else browserStorage.setItem(key, next);
    },
    [key],
  );
  return [text, write];
}
