import type { Bilingual } from '@congress/contract/kernel/primitives';
import type { UnitKind } from '@congress/contract/kernel/tree/tree';
import { words } from '@congress/contract/kernel/words';
import { amid, label, labelsOf } from '../../i18n/labels.ts';
import { useFormat } from '../../i18n/useFormat.ts';

const labels = labelsOf({ unitKind: words.unitKind });

type TreeWords = {
  say: (text: Bilingual) => string;
  /** The same amid a sentence. */
  within: (text: Bilingual) => string;
  kind: (kind: UnitKind) => string;
};

/** What the server says in both languages, and names of kinds, in the reader's. */
export function useTreeWords(): TreeWords {
  const { locale } = useFormat();
  return {
    say: (text) => label(text, locale),
    within: (text) => amid(text, locale),
    kind: labels[locale].unitKind,
  };
}
