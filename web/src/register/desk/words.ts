import { bodies, offices, type BodyName, type Office } from '@congress/contract/kernel/offices';
import { words as register } from '@congress/contract/kernel/register/words';
import { words as kernel } from '@congress/contract/kernel/words';
import { amid, labelsOf, type Labels } from '../../i18n/labels.ts';
import { useFormat } from '../../i18n/useFormat.ts';

const { gender, category } = kernel;
const lists = { ...register, gender, category };
const labels = labelsOf(lists);
const inSentences = labelsOf(lists, amid);

type RegisterWords = Labels<typeof lists>;

/** The words of the register as labels, in the reader's language; one function per closed list of the contract. */
export function useRegisterWords(): RegisterWords {
  return labels[useFormat().locale];
}

/** The same words as they stand amid a sentence. */
export function useWordsInSentences(): RegisterWords {
  return inSentences[useFormat().locale];
}

export const officeNames = Object.keys(offices) as Office[];
export const bodyNames = Object.keys(bodies) as BodyName[];
