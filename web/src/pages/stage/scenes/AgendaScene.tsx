import type { AgendaEntry } from '@congress/contract/snapshot';
import { useTranslation } from 'react-i18next';
import { recordOf, useCongress, useOpenStep } from '../../../live/selectors.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { PersonName } from '../../../ui/PersonName.tsx';
import { FitText } from '../FitText.tsx';
import { PageMark } from '../PageMark.tsx';
import { paged, rowsFor, usePages } from '../usePages.ts';
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
  const rows = rowsFor(agenda, 7, 4);
  const pages = paged(agenda, rows);
  const page = usePages(pages.length, 12, `${now}`, now < 0 ? 0 : Math.floor(now / rows));
  return (
    <div className={classes.scene}>
      <div className={classes.head}>
        <h1 className={classes.title}>{t('agenda.title')}</h1>
        <PageMark page={page} pages={pages.length} />
      </div>
      {agenda.length === 0 ? <p className={classes.empty}>{t('agenda.empty')}</p> : null}
      <ol className={classes.list} start={page * rows + 1}>
        {pages[page]?.map((entry, index) => {
          const position = page * rows + index;
          const state = heard.has(entry.id) ? 'done' : position === now ? 'now' : 'next';
          return <Row key={entry.id} entry={entry} position={position + 1} state={state} />;
        })}
      </ol>
    </div>
  );
}

type RowProps = { entry: AgendaEntry; position: number; state: 'done' | 'now' | 'next' };

function Row({ entry, position, state }: RowProps) {
  const { t } = useTranslation('stage');
  return (
    <li className={classes.row} data-state={state} {...(state === 'now' ? { 'aria-current': 'true' as const } : {})}>
      <span className={classes.number}>
        {state === 'done' ? <Icon name="check" size="2.5rem" label={t('agenda.done')} /> : position}
      </span>
      <FitText as="div" size={state === 'now' ? 3 : 2.5} height={state === 'now' ? 7.75 : 5}>
        {entry.title}
      </FitText>
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
