import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Note } from '../../../ui/desk/Note.tsx';

/** What was agreed to has changed since, and nothing was created: said above what it is now, and brought into sight. */
export function Moved() {
  const { t } = useTranslation('console');
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.scrollIntoView({ block: 'center' }), []);
  return (
    <div ref={place}>
      <Note icon="warn" tone="warn" live>
        {t('create.last.moved')}
      </Note>
    </div>
  );
}
