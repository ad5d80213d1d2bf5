import type { Session } from '@congress/contract/kernel/identity';
import type { Refusal } from '@congress/contract/kernel/refusal';
import { Button, Loader } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import { usePage } from '../../ui/frame/usePage.ts';
import { enterByTicket } from '../../live/http/identity.ts';
import { refusalOf } from '../../live/http/http.ts';
import { keepSession } from '../../live/http/sessions.ts';
import { RefusalAlert } from '../../ui/acts/RefusalAlert.tsx';
import { fromHash } from '../../ui/door/address.ts';
import { useContexts } from '../useContexts.ts';
import { EntryFrame } from '../../ui/door/EntryFrame.tsx';
import classes from '../../ui/door/forms.module.css';

/** A ticket is good once: whatever draws this page again waits for the same answer. */
const underWay = new Map<string, Promise<Session>>();

function askOnce(ticket: string): Promise<Session> {
  const known = underWay.get(ticket);
  if (known) return known;
  const asked = enterByTicket(ticket);
  underWay.set(ticket, asked);
  return asked;
}

/** `/enter#ticket=…`: a one-time ticket of staff, a delegate or a stage screen. */
export function TicketEntry() {
  const { t } = useTranslation('entry');
  const navigate = useNavigate();
  const contexts = useContexts();
  const { hash } = useLocation();
  const ticket = fromHash(hash, 'ticket');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  usePage(t('ticket.title'));
  useEffect(() => {
    if (!ticket) return undefined;
    let here = true;
    askOnce(ticket).then(
      (session) => {
        if (session.congressId && (session.subject === 'delegate' || session.subject === 'stage')) {
          keepSession(session.subject, session.congressId, session);
        }
        const there = contexts.map(({ leadsTo }) => leadsTo(session)).find((path) => path !== null);
        if (here) void navigate(there ?? (session.subject === 'staff' ? '/console' : '/'), { replace: true });
      },
      (error: unknown) => {
        underWay.delete(ticket);
        if (here) setRefusal(refusalOf(error));
      },
    );
    return () => {
      here = false;
    };
  }, [ticket, navigate, contexts]);
  return (
    <EntryFrame heading={t('ticket.title')}>
      {ticket && !refusal ? (
        <p className={classes.group} role="status">
          <Loader size="sm" /> {t('ticket.entering')}
        </p>
      ) : (
        <div className={classes.form}>
          <RefusalAlert refusal={refusal} />
          <p className={classes.help}>{t(ticket ? 'ticket.used' : 'ticket.missing')}</p>
          <Button component={Link} to="/" variant="default" size="lg">
            {t('ticket.toEntrance')}
          </Button>
        </div>
      )}
    </EntryFrame>
  );
}
