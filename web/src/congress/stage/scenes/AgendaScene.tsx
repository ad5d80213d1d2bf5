import type { AgendaEntry } from '@congress/contract/congress/preparation/view';
import { useTranslation } from 'react-i18next';
import { recordOf, useCongress, useOpenStep } from '../../live/selectors.ts';
import { Icon } from '../../../ui/parts/Icon.tsx';
import { PersonName } from '../../ui/PersonName.tsx';
import { Phrases } from '../../../ui/text/Phrases.tsx';
import { Flow, useTurning } from '../parts/Flow.tsx';
import { PageMark } from '../parts/PageMark.tsx';
import classes from './AgendaScene.module.css';

/** The agenda: what has been heard, what is on now and by whom, what comes. */
export function AgendaScene() {
  const { agenda, steps } = useCongress();
  const { t } = useTranslation('stage');
  const reporting = useOpenStep()?.kind === 'report';
  const heard = new Set(
    steps.flatMap((step) => recordOf(step, 'report')?.presented ?? []).map(({ entryId }) => entryId),
  );
  const now = reporting ? agenda.findIndex(({ id }) => !heard.has(id)) : -1;
  const { page, pages, onMeasured } = useTurning(12, `${now}`);
  return (
    <div className={classes.scene}>
      <div className={classes.head}>
        <h1 className={classes.title}>{t('agenda.title')}</h1>
        <PageMark page={page} pages={pages} />
      </div>
      {agenda.length === 0 ? <p className={classes.empty}>{t('agenda.empty')}</p> : null}
      <Flow as="ol" className={classes.list} grow={1.5} page={page} onMeasured={onMeasured}>
        {agenda.map((entry, index) => {
          const state = heard.has(entry.id) ? 'done' : index === now ? 'now' : 'next';
          return <Row key={entry.id} entry={entry} position={index + 1} state={state} />;
        })}
      </Flow>
    </div>
  );
}

type RowProps = { entry: AgendaEntry; position: number; state: 'done' | 'now' | 'next' };

function Row({ entry, position, state }: RowProps) {
  const { t } = useTranslation('stage');
  return (
    <li className={classes.row} data-state={state} {...(state === 'now' ? { 'aria-current': 'true' as const } : {})}>
      <span className={classes.number}>
        {state === 'done' ? <Icon name="check" size="1em" label={t('agenda.done')} /> : position}
      </span>
      <span className={classes.entry}>
        <Phrases of={entry.title} />
      </span>
      <span className={classes.by}>
        {entry.presenterId ? <PersonName id={entry.presenterId} /> : null}
        {state === 'now' ? (
          <strong className={classes.now}>{t('agenda.now')}</strong>
        ) : (
          <span className={classes.minutes}>{t('agenda.minutes', { count: entry.minutes })}</span>
        )}
      </span>
    </li>
  );
}
