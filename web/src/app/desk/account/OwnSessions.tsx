import type { OwnSession } from '@congress/contract/kernel/secondStep';
import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { refusalOf } from '../../../live/http/http.ts';
import { endOwnSession, listOwnSessions } from '../../../live/http/ownWays.ts';
import { RefusalAlert } from '../../../ui/acts/RefusalAlert.tsx';
import { LineSkeleton } from '../../../ui/frame/PageSkeleton.tsx';
import { announce } from '../../../ui/theme/announcer.ts';

/** Where one is signed in: the browser, since when; any other than this one can be ended. */
export function OwnSessions() {
  const { t } = useTranslation('desk');
  const { dateTime } = useFormat();
  const sessions = useQuery({ queryKey: ['own-sessions'], queryFn: listOwnSessions });
  const [failed, setFailed] = useState<unknown>(null);
  const end = async (id: string): Promise<void> => {
    try {
      await endOwnSession(id);
      announce(t('account.ended', { count: 1 }), 'polite');
      await sessions.refetch();
    } catch (error) {
      setFailed(error);
    }
  };
  const wrong = failed ?? sessions.error;
  const name = ({ browser }: OwnSession): string => browser || t('ownSessions.unknown');
  return (
    <>
      <RefusalAlert refusal={wrong ? refusalOf(wrong) : null} onRetry={() => void sessions.refetch()} />
      {sessions.data ? null : <LineSkeleton lines={2} />}
      <ul>
        {sessions.data?.map((each) => (
          <li key={each.id}>
            <Group gap="sm" justify="space-between" mih="3rem">
              <span>{t('ownSessions.since', { browser: name(each), at: dateTime(each.createdAt) })}</span>
              {each.current ? (
                <span>{t('ownSessions.this')}</span>
              ) : (
                <Button
                  variant="default"
                  aria-label={t('ownSessions.endWhat', { browser: name(each), at: dateTime(each.createdAt) })}
                  onClick={() => void end(each.id)}
                >
                  {t('ownSessions.end')}
                </Button>
              )}
            </Group>
          </li>
        ))}
      </ul>
    </>
  );
}
