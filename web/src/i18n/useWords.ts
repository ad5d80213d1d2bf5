import { words } from '@congress/contract/kernel/words';
import { labelsOf, type Labels } from './labels.ts';
import { useFormat } from './useFormat.ts';

const labels = labelsOf(words);

/** The words of the field that belong to no business, as labels in the reader's language. */
export function useWords(): Labels<typeof words> {
  return labels[useFormat().locale];
}
