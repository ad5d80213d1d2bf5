import { currentSignIn, signInNow } from '@congress/contract/congress/assembly/questions';
import { useEffect, useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { isPresent } from '../../live/me/attendance.ts';
import { useCongress, useGauge, useMe } from '../../live/selectors.ts';
import { useCommand } from '../../live/useCommand.ts';
import { useFreshFacts } from '../../live/me/useFreshFacts.ts';
import { EmptyState } from '../../../ui/frame/EmptyState.tsx';
import { Icon } from '../../../ui/parts/Icon.tsx';
import { PrimaryAction } from '../../../ui/acts/PrimaryAction.tsx';
import { QuorumMeter } from '../../ui/QuorumMeter.tsx';
import { NotDoneAlert } from '../../../ui/acts/NotDoneAlert.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import end from '../ballot/Ending.module.css';
import field from './CodeField.module.css';
import list from '../parts/lists.module.css';
import { Page } from '../parts/Page.tsx';
import { Row, Rows } from '../parts/Rows.tsx';
import { useHome } from '../home/useHome.ts';
import form from '../parts/WriteForm.module.css';

/** The hall's code in the address that its QR code leads to: `…/sign-in#code=…`. */
function codeIn(hash: string): string {
  return new URLSearchParams(hash.replace(/^#/, '')).get('code') ?? '';
}

/** Signing in: from elsewhere with a tap, in the hall with the code it shows. */
export function SignIn() {
  const congress = useCongress();
  const me = useMe();
  const presence = useGauge('presence');
  const { t } = useTranslation('delegate');
  const present = isPresent(congress, me);
  const state = signInNow(congress).state;
  useFreshFacts(!present && state !== 'closed');
  return (
    <Page title={t('signIn.title')} back="">
      {present ? <SignedIn /> : null}
      {!present && (state === 'open' || state === 'late') && me.leave !== 'granted' ? (
        <Ways late={state === 'late'} />
      ) : null}
      {!present && state === 'paused' ? (
        <EmptyState icon="clock" title={t('signIn.paused')}>
          {t('signIn.pausedText')}
        </EmptyState>
      ) : null}
      {!present && state === 'closed' ? (
        <EmptyState icon="clock" title={t('signIn.closed')}>
          {t('signIn.closedText')}
        </EmptyState>
      ) : null}
      {!present && me.leave === 'granted' && state !== 'closed' ? (
        <Sheet tone="act">
          <p>{t('signIn.onLeave')}</p>
          <Rows>
            <Row to="leave" icon="pen" tone="act" title={t('leave.withdraw')} />
          </Rows>
        </Sheet>
      ) : null}
      {presence ? (
        <Sheet title={t('signIn.attendance')}>
          <QuorumMeter present={presence.present} due={presence.due} needed={presence.quorum} />
        </Sheet>
      ) : null}
    </Page>
  );
}

function SignedIn() {
  const me = useMe();
  const onPaper = me.onPaper.includes(currentSignIn(useCongress())?.id ?? '');
  const { t } = useTranslation('delegate');
  return (
    <div className={end.ending} data-certain>
      <Icon name="check" size="3rem" />
      <p className={end.title}>{t('signIn.done')}</p>
      <p>{t('signIn.doneText', { name: me.name })}</p>
      {onPaper ? <p>{t('signIn.onPaper')}</p> : null}
    </div>
  );
}

function Ways({ late }: { late: boolean }) {
  const { mode } = useCongress();
  const me = useMe();
  const { hash } = useLocation();
  const navigate = useNavigate();
  const home = useHome();
  const { t } = useTranslation('delegate');
  const [code, setCode] = useState(() => codeIn(hash));
  const [paper, setPaper] = useState(false);
  const scanned = codeIn(hash) !== '';
  const { run, sending, unconfirmed, notDone, dismiss } = useCommand('signIn');

  // Whoever scanned the hall's code has said everything: sign in at once, and forget the code, which is soon stale.
  useEffect(() => {
    const fromHall = codeIn(hash);
    if (!fromHall) return;
    void navigate(home('sign-in'), { replace: true });
    void run({ onSiteCode: fromHall });
    // oxlint-disable-next-line react/exhaustive-deps -- once per scan
  }, [hash]);

  const withCode = (event: FormEvent): void => {
    event.preventDefault();
    if (code.trim() !== '') void run({ onSiteCode: code.trim(), ...(paper ? { voting: 'paper' } : {}) });
  };
  return (
    <>
      {late ? <p className={list.quiet}>{t('signIn.late')}</p> : null}
      <NotDoneAlert of={notDone} onClose={dismiss} />
      {mode === 'on-site' ? null : (
        <Sheet title={t('signIn.remote')} tone="act">
          <p className={list.quiet}>{t('signIn.remoteText')}</p>
          <PrimaryAction sending={sending && !scanned} unconfirmed={unconfirmed} onClick={() => void run({})}>
            {t('signIn.remoteAction')}
          </PrimaryAction>
        </Sheet>
      )}
      {mode === 'online' ? null : (
        <Sheet title={t('signIn.onSite')} tone={mode === 'on-site' ? 'act' : 'plain'}>
          <form onSubmit={withCode} className={form.form} noValidate>
            <CodeField value={code} onChange={setCode} />
            {me.capacity === 'formal' ? (
              <label className={field.choice}>
                <input type="checkbox" checked={paper} onChange={(event) => setPaper(event.currentTarget.checked)} />
                {t('signIn.paper')}
              </label>
            ) : null}
            <PrimaryAction
              type="submit"
              tone={mode === 'on-site' ? 'act' : 'quiet'}
              sending={sending}
              unconfirmed={unconfirmed}
              reason={code.trim() === '' ? t('signIn.codeMissing') : null}
            >
              {t('signIn.onSiteAction')}
            </PrimaryAction>
          </form>
        </Sheet>
      )}
    </>
  );
}

/** The browser's own field: with it this page is there with the first load, and the library's fields come later. */
function CodeField({ value, onChange }: { value: string; onChange: (code: string) => void }) {
  const { t } = useTranslation('delegate');
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className={field.label}>
        {t('signIn.code')}
      </label>
      <p id={`${id}-hint`} className={field.hint}>
        {t('signIn.codeHint')}
      </p>
      <input
        id={id}
        className={field.input}
        aria-describedby={`${id}-hint`}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        inputMode="text"
        autoComplete="one-time-code"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        maxLength={16}
      />
    </div>
  );
}
