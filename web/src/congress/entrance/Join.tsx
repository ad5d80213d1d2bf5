import type { Refusal } from '@congress/contract/kernel/refusal';
import { Button, Skeleton } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import { usePage } from '../../ui/frame/usePage.ts';
import { enterByCode, ownerOfCode } from '../api/entrance.ts';
import { refusalOf } from '../../live/http/http.ts';
import { keepSession } from '../../live/http/sessions.ts';
import { rememberCongress } from './been.ts';
import { RefusalAlert } from '../../ui/acts/RefusalAlert.tsx';
import { fromHash } from '../../ui/door/address.ts';
import { codeFrom, codeInState } from './codeFrom.ts';
import { EntryFrame } from '../../ui/door/EntryFrame.tsx';
import classes from '../../ui/door/forms.module.css';
import { IsThisYou, type CodeOwner } from './IsThisYou.tsx';

/** `/join#code=…`: whose code it is, "is this you?", the second check where asked for, and in. */
export function Join() {
  const { t } = useTranslation('entrance');
  const navigate = useNavigate();
  const { hash, state } = useLocation() as { hash: string; state: unknown };
  const scanned = fromHash(hash, 'code');
  const code = scanned ? codeFrom(scanned) : codeInState(state);
  const [attempt, setAttempt] = useState(0);
  usePage(t('join.title'));

  // The code leaves the address at once, and stays with this entry of the history only.
  useEffect(() => {
    if (scanned) void navigate('/join', { replace: true, state: { code: codeFrom(scanned) } });
  }, [scanned, navigate]);

  return (
    <EntryFrame heading={t('join.title')}>
      {code ? (
        <WithCode key={`${code} ${attempt}`} code={code} onRetry={() => setAttempt(attempt + 1)} />
      ) : (
        <>
          <p className={classes.help}>{t('join.noCode')}</p>
          <Button component={Link} to="/" size="lg" fullWidth mt="md">
            {t('join.enterCode')}
          </Button>
        </>
      )}
    </EntryFrame>
  );
}

function WithCode({ code, onRetry }: { code: string; onRetry: () => void }) {
  const navigate = useNavigate();
  const [owner, setOwner] = useState<CodeOwner | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [sending, setSending] = useState(false);

  useEffect(() => {
    let here = true;
    ownerOfCode(code).then(
      (found) => here && setOwner(found),
      (error: unknown) => here && setRefusal(refusalOf(error)),
    );
    return () => {
      here = false;
    };
  }, [code]);

  const enter = async (check: string | undefined): Promise<void> => {
    setSending(true);
    setRefusal(null);
    try {
      const session = await enterByCode(code, check);
      if (!session.congressId) throw new Error('A delegate belongs to a congress');
      keepSession('delegate', session.congressId, session);
      rememberCongress(session.congressId, owner?.congressTitle);
      void navigate(`/d/${session.congressId}`, { replace: true });
    } catch (error) {
      setRefusal(refusalOf(error));
      setSending(false);
    }
  };

  if (owner)
    return <IsThisYou owner={owner} sending={sending} refusal={refusal} onEnter={(check) => void enter(check)} />;
  if (refusal?.code === 'wrong-credentials') return <WrongCode code={code} />;
  if (refusal) return <RefusalAlert refusal={refusal} onRetry={onRetry} />;
  return (
    <div className={classes.card} aria-busy="true">
      <Skeleton height="1rem" width="40%" mx="auto" mb="md" />
      <Skeleton height="2.5rem" width="60%" mx="auto" mb="md" />
      <Skeleton height="1rem" width="80%" mx="auto" />
    </div>
  );
}

/** Nobody has this code: what was typed, what may be wrong with it, and back to it. */
function WrongCode({ code }: { code: string }) {
  const { t } = useTranslation('entrance');
  return (
    <div className={classes.form}>
      <div className={classes.card} role="alert">
        <p className={classes.question}>{t('wrong.title')}</p>
        <p className={classes.tried} translate="no">
          {code}
        </p>
      </div>
      <ul className={classes.reasons}>
        <li>{t('wrong.letters')}</li>
        <li>{t('wrong.replaced')}</li>
        <li>{t('wrong.ask')}</li>
      </ul>
      <Button component={Link} to="/" state={{ code }} size="lg" fullWidth>
        {t('join.enterCode')}
      </Button>
    </div>
  );
}
