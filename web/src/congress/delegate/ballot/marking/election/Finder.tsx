import type { Candidate } from '@congress/contract/kernel/ballot/items';
import type { CandidateMark } from '@congress/contract/kernel/ballot/marks';
import type { ElectionItem } from '@congress/contract/congress/ballot/view';
import { ActionIcon, TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useTerms } from '../../../../texts/useTerms.ts';
import { Icon } from '../../../../../ui/parts/Icon.tsx';
import { means } from './find.ts';
import own from './Election.module.css';

/** Who is looked for: by what was typed; or who had a mark when it was asked, so that nobody vanishes who is marked anew. */
export type Sought = { typed: string; having: CandidateMark | 'unmarked' | null; ids: readonly string[] };
export const nothingSought: Sought = { typed: '', having: null, ids: [] };

/** Candidates that are looked for, with their places on the paper. */
export function found({ candidates }: ElectionItem, sought: Sought | null): { candidate: Candidate; at: number }[] {
  const all = candidates.map((candidate, index) => ({ candidate, at: index + 1 }));
  if (!sought) return all;
  return all.filter(
    ({ candidate }) =>
      (sought.having === null || sought.ids.includes(candidate.id)) && means(sought.typed, candidate.name),
  );
}

/** Opens the search, or ends it and shows everyone again. */
export function FindButton({ open, onToggle }: { open: boolean; onToggle: () => void }) {
  const { t } = useTranslation('marking');
  return (
    <ActionIcon
      variant="default"
      aria-expanded={open}
      aria-label={t(open ? 'find.everyone' : 'find.open')}
      onClick={onToggle}
    >
      <Icon name={open ? 'cross' : 'search'} size="1.5rem" />
    </ActionIcon>
  );
}

type Props = { sought: Sought; onSeek: (sought: Sought) => void; shown: number; all: number };

/** What to look for, and how many were found. */
export function Finder({ sought, onSeek, shown, all }: Props) {
  const { t } = useTranslation('marking');
  const terms = useTerms();
  const field = useRef<HTMLInputElement>(null);
  const byName = sought.having === null;
  useEffect(() => {
    if (byName) field.current?.focus();
  }, [byName]);
  const having = sought.having === null || sought.having === 'unmarked' ? t('unmarked') : terms.mark(sought.having);
  return (
    <div className={own.finder}>
      {byName ? (
        <TextInput
          ref={field}
          type="search"
          aria-label={t('find.label')}
          placeholder={t('find.label')}
          value={sought.typed}
          maxLength={40}
          onChange={(event) => onSeek({ ...sought, typed: event.currentTarget.value })}
        />
      ) : null}
      <p className={own.found} role="status">
        {byName ? null : `${having} · `}
        {t('find.shown', { shown, all })}
      </p>
    </div>
  );
}
