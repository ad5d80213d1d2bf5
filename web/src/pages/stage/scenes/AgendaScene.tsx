import type { AgendaEntry } from '@congress/contract/snapshot';
import { useTranslation } from 'react-i18next';
import { recordOf, useCongress, useOpenStep } from '../../../live/selectors.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { PersonName } from '../../../ui/PersonName.tsx';
import { FitText } from '../FitText.tsx';
import { PageMark } from '../PageMark.tsx';
import { paged, usePages } from '../usePages.ts';
import classes from './AgendaScene.module.css';

const ROWS = 7;

/** The agenda: what has been heard, what is on now and by whom, what comes. */
export function AgendaScene() {
  const { agenda, steps } = useCongress();
  const { t } = useTranslation('stage');
  const reporting = useOpenStep()?.kind === 'report';
  const heard = new Set(
    steps.flatMap((step) => recordOf(step, 'report')?.presented ?? []).map(({ entryId }) => entryId),
  );
  const now = reporting ? agenda.findIndex(({ id }) => !heard.has(id)) : -1;
  const pages = paged(agenda, ROWS);
  const page = usePages(pages.length, 12, `${now}`, now < 0 ? 0 : Math.floor(now / ROWS));
  return (
    <div className={classes.scene}>
      <div className={classes.head}>
        <h1 className={classes.title}>{t('agenda.title')}</h1>
        <PageMark page={page} pages={pages.length} />
      </div>
      {agenda.length === 0 ? <p className={classes.empty}>{t('agenda.empty')}</p> : null}
      <ol className={classes.list} start={page * ROWS + 1}>
        {pages[page]?.map((entry, index) => {
          const position = page * ROWS + index;
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
      <FitText as="div" size={state === 'now' ? 3 : 2.5} height={state === 'now' ? 7.75 : 3.4}>
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
