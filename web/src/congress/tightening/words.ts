import { words } from '@congress/contract/congress/tightening/words';
import { labelsOf, type Labels } from '../../i18n/labels.ts';
import { useFormat } from '../../i18n/useFormat.ts';

const labels = labelsOf(words);

/** The words of what unions tighten, in the reader's language. */
export function useTighteningWords(): Labels<typeof words> {
  return labels[useFormat().locale];
}
