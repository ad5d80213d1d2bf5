import type { Person } from '@congress/contract/congress/preparation/resources';
import { useTranslation } from 'react-i18next';
import { Tag } from '../../../../ui/desk/Tag.tsx';

const tones = { none: 'act', issued: undefined, entered: 'done' } as const;

/** How far somebody's personal code has got: never issued, issued, or used to enter. */
export function CodeTag({ code }: Pick<Person, 'code'>) {
  const { t } = useTranslation('console');
  const tone = tones[code];
  return <Tag {...(tone ? { tone } : {})}>{t(`codes.state.${code}`)}</Tag>;
}
