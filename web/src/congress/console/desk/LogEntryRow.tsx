import { type LoggedType, words as eventWords } from '@congress/contract/congress/words/eventWords';
import type { ActorRef } from '@congress/contract/kernel/event';
import type { logEntry } from '@congress/contract/kernel/log';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { useFormat } from '../../../i18n/useFormat.ts';
import { labelsOf } from '../../../i18n/labels.ts';
import { useTerms } from '../../texts/useTerms.ts';
import { useCongress } from '../../live/selectors.ts';
import classes from '../../../ui/desk/desk.module.css';
import { More } from '../../../ui/desk/More.tsx';
import { useNameOf } from '../queries.ts';
import deskClasses from './desk.module.css';

type LogEntry = z.infer<typeof logEntry>;

const eventNames = labelsOf(eventWords);

/** What an entry is about, in names the reader knows. */
function useSubject(): (entry: LogEntry) => string {
  const congress = useCongress();
  const terms = useTerms();
  const nameOf = useNameOf();
  const { t } = useTranslation('console');
  return ({ payload }) => {
    const text = (name: string): string | undefined => {
      const value = payload[name];
      return typeof value === 'string' ? value : undefined;
    };
    const step = congress.steps.find(({ id }) => id === text('stepId'));
    const paper = congress.papers.find(({ id }) => id === text('paperId'));
    const item = congress.items.find(({ id }) => id === text('itemId'));
    const nested = Object.values(payload).find(
      (value): value is { title: string } => typeof value === 'object' && value !== null && 'title' in value,
    );
    const person = text('personId');
    const people = Array.isArray(payload['people']) ? payload['people'].length : 0;
    return [
      paper?.title ?? item?.title ?? nested?.title ?? (step && terms.step(step)),
      person && nameOf(person),
      people > 0 && t('log.people', { count: people }),
      text('reason'),
    ]
      .filter(Boolean)
      .join(' · ');
  };
}

/** One link of the log in words, with what it holds and its digests one click away. */
export function LogEntryRow({ entry, names }: { entry: LogEntry; names: Readonly<Record<string, string>> }) {
  const { t } = useTranslation('console');
  const { dateTime, clock, locale } = useFormat();
  const terms = useTerms();
  const nameOf = useNameOf();
  const about = useSubject()(entry);
  const { actor, at, position, type, payload, hash, prevHash } = entry;
  const called = actor.id ? names[actor.id] : undefined;
  const part = terms.subject(actor.subject as ActorRef['subject']);
  const who = called ? t('log.who', { name: called, part }) : part;
  return (
    <li>
      <More
        quiet
        title={
          <span className={deskClasses.entry}>
            <span className={deskClasses.what}>
              <span className={classes.small}>#{position}</span>{' '}
              <strong>{eventNames[locale].event(type as LoggedType)}</strong>
              {about ? ` · ${about}` : ''}
            </span>
            <span>
              <time dateTime={at} title={clock(at)}>
                {dateTime(at)}
              </time>{' '}
              · {who}
            </span>
          </span>
        }
      >
        <p className={deskClasses.hash}>
          {t('log.previous')} {prevHash}
          <br />
          {t('log.own')} {hash}
        </p>
        {Array.isArray(payload['people']) ? (
          <p>{payload['people'].map((personId) => nameOf(String(personId))).join(' · ')}</p>
        ) : null}
        <pre className={deskClasses.payload}>{JSON.stringify(payload, null, 2)}</pre>
      </More>
    </li>
  );
}
