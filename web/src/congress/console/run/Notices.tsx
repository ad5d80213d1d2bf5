import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { notify, useNotices } from '../../../ui/acts/notices.ts';
import { Note } from '../../../ui/desk/Note.tsx';
import shared from '../../../ui/desk/desk.module.css';

/** Milliseconds a notice stays; it asks for nothing. */
const SHOWN = 20_000;

/** Tells that a colleague was faster; nothing was doubled. */
export function Notices() {
  const { t } = useTranslation('console');
  const { t: common } = useTranslation();
  const { pathname } = useLocation();
  const notice = useNotices((state) => state.notice);
  useEffect(() => {
    // What was said on another page is not about this one.
    if (pathname) notify(null);
  }, [pathname]);
  useEffect(() => {
    if (!notice) return undefined;
    const timer = setTimeout(() => notify(null), SHOWN);
    return () => clearTimeout(timer);
  }, [notice]);
  const text =
    notice?.kind === 'moved-on'
      ? t('act.movedOn')
      : notice?.by
        ? t('act.alreadyDoneBy', { by: notice.by })
        : t('act.alreadyDone');
  return (
    <div role="status">
      {notice ? (
        <div className={shared.below}>
          <Note icon="people">
            {text}{' '}
            <Button variant="subtle" color="gray" size="sm" onClick={() => notify(null)}>
              {common('close')}
            </Button>
          </Note>
        </div>
      ) : null}
    </div>
  );
}
