import { useEffect, useState } from 'react';
import { readDocument } from '../../api/writings.ts';
import { Unreachable } from '../../../live/http/http.ts';

const AGAIN = 4000;
const known = new Map<string, string>();

/** The text of a document, kept once read; asked for again while the network is away. */
export function useDocumentText(congressId: string, documentId: string): string | null {
  const [text, setText] = useState<{ id: string; text: string } | null>(null);
  useEffect(() => {
    let here = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (): Promise<void> => {
      try {
        const found = known.get(documentId) ?? (await readDocument(congressId, documentId)).text;
        known.set(documentId, found);
        if (here) setText({ id: documentId, text: found });
      } catch (error) {
        if (here && error instanceof Unreachable) timer = setTimeout(() => void ask(), AGAIN);
      }
    };
    void ask();
    return () => {
      here = false;
      clearTimeout(timer);
    };
  }, [congressId, documentId]);
  return text?.id === documentId ? text.text : (known.get(documentId) ?? null);
}
