import { say } from '@congress/contract/kernel/refusal';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/useFormat.ts';
import type { Face } from '../../live/http/sessions.ts';
import { useLive } from '../../live/stream/store.ts';
import { EmptyState } from './EmptyState.tsx';
import { Shell } from './Shell.tsx';
import { ShellTools } from './ShellTools.tsx';
import { usePage } from './usePage.ts';

/** What is shown to whoever may not take part, or not any more. */
export function TurnedAway({ face }: { face: Face }) {
  const { t } = useTranslation();
  const { locale } = useFormat();
  const refusal = useLive((state) => state.refused);
  const ended = refusal?.code === 'session-ended' || refusal?.code === 'unauthenticated';
  usePage(t('turnedAway.title'));
  const advice = ended ? t(face === 'staff' ? 'turnedAway.staffEnded' : 'turnedAway.sessionEnded') : '';
  return (
    <Shell heading={t('product')} tools={<ShellTools />} width="phone">
      <EmptyState
        page
        icon="lock"
        title={t('turnedAway.title')}
        action={
          <Button component={Link} to={face === 'staff' ? '/?as=staff' : '/'}>
            {t('toEntry')}
          </Button>
        }
      >
        {refusal && !ended ? say(refusal, locale) : null}
        {advice}
      </EmptyState>
    </Shell>
  );
}
