import { words } from '@congress/contract/regulations/words';
import { labelsOf, type Labels } from '../../i18n/labels.ts';
import { useFormat } from '../../i18n/useFormat.ts';

const labels = labelsOf(words);

/** The words of the library as labels, in the reader's language. */
export function useLibraryWords(): Labels<typeof words> {
  return labels[useFormat().locale];
}
