import type { Bilingual } from '@congress/contract/kernel/primitives';
import type { UnitKind } from '@congress/contract/kernel/tree';
import { words } from '@congress/contract/kernel/words';
import { label, labelsOf } from '../../i18n/labels.ts';
import { useFormat } from '../../i18n/useFormat.ts';

const labels = labelsOf({ unitKind: words.unitKind });

/** What the server says in both languages, and names of kinds, in the reader's. */
export function useTreeWords(): { say: (text: Bilingual) => string; kind: (kind: UnitKind) => string } {
  const { locale } = useFormat();
  return { say: (text) => label(text, locale), kind: labels[locale].unitKind };
}
