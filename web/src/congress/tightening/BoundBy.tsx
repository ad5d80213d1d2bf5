import type { Binding } from '@congress/contract/congress/tightening/tightening';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Note } from '../../ui/desk/Note.tsx';

/** Before a congress is founded: which documents of unions make its rules stricter. Nothing where none does. */
export function BoundBy({ bindings }: { bindings: readonly Binding[] }) {
  const { t } = useTranslation('rules');
  const now = bindings.filter(({ standing }) => standing === 'in-force');
  if (now.length === 0) return null;
  return (
    <Note>
      {t('bound')}
      {now.map(({ tighteningId, from, version }) => (
        <span key={tighteningId} lang="zh-CN">
          {' '}
          {from}《{version.title.replace(/^《|》$/g, '')}》
        </span>
      ))}{' '}
      <Link to="/console/tightenings">{t('boundMore')}</Link>
    </Note>
  );
}
