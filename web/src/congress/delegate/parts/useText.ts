import type { TextDocument } from '@congress/contract/kernel/documents';
import { readDocument } from '../../api/writings.ts';
import { useCongressFact } from '../../live/selectors.ts';
import { useFetched, type Fetched } from '../../../live/http/useFetched.ts';

/** Under one id a text never changes, so what was read once is at hand when the network is not. */
const known = new Map<string, Promise<TextDocument>>();

function textOf(congressId: string, documentId: string): Promise<TextDocument> {
  const before = known.get(documentId);
  if (before) return before;
  const asked = readDocument(congressId, documentId);
  known.set(documentId, asked);
  asked.catch(() => known.delete(documentId));
  return asked;
}

/** A text by its document's id; kept as long as the page is open. */
export function useText(documentId: string | null): Fetched<TextDocument> {
  const congressId = useCongressFact((view) => view.id) ?? '';
  return useFetched(documentId, () => textOf(congressId, documentId ?? ''));
}
