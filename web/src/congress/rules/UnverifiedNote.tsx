import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { Note } from '../../ui/desk/Note.tsx';
import { useRuleWords } from './ruleText.ts';
import { useHeld } from './useSheet.ts';

/** Before it begins: which numbers that stop this congress nobody has read in their regulation. Nothing where all were. */
export function UnverifiedNote() {
  const { t } = useTranslation('rules');
  const { list } = useFormat();
  const words = useRuleWords();
  const { value: sheet } = useHeld();
  if (!sheet || sheet.unverified.length === 0) return null;
  return (
    <Note icon="warn" tone="warn">
      {t('unverified', { rules: list(sheet.unverified.map(words.rule)) })}
    </Note>
  );
}
