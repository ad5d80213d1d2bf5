import { Button } from '@mantine/core';
import type { Paper } from '@congress/contract/snapshot';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTerms } from '../../../i18n/useTerms.ts';
import type { Ballot } from '../../../live/useBallot.ts';
import { PrimaryAction } from '../../../ui/PrimaryAction.tsx';
import { Page } from '../Page.tsx';
import { useHome } from '../useHome.ts';
import classes from './Ballot.module.css';

/** The whole paper before it is handed in: every mark, and what an item without one will count as. */
export function Review({ paper, ballot }: { paper: Paper; ballot: Ballot }) {
  const { t } = useTranslation('delegate');
  const terms = useTerms();
  const home = useHome();
  const here = home(`ballots/${paper.id}`);
  const unmarked = paper.items.filter((item) => !ballot.choices[item.id]).length;
  const spoilt = paper.items.filter((item) => ballot.choices[item.id] === 'spoilt').length;
  return (
    <Page
      title={t('vote.review')}
      footer={
        <div className={classes.footer}>
          <Button
            component={Link}
            to={`${here}/${paper.items.length}`}
            size="lg"
            variant="default"
            disabled={ballot.phase === 'sending'}
          >
            {t('vote.change')}
          </Button>
          <PrimaryAction sending={ballot.phase === 'sending'} onClick={() => void ballot.cast()}>
            {t(`vote.cast.${paper.method}`)}
          </PrimaryAction>
        </div>
      }
    >
      <p className={classes.progress}>{paper.title}</p>
      <ol className={classes.review}>
        {paper.items.map((item, index) => {
          const mark = ballot.choices[item.id];
          return (
            <li key={item.id}>
              <Link className={classes.line} to={`${here}/${index + 1}`} data-unmarked={mark ? undefined : true}>
                <span>
                  {index + 1}. {item.title}
                </span>
                <span className={classes.chosen}>
                  {mark ? terms.mark(mark) : t('vote.unmarked')}
                  {mark ? null : <small>{t('vote.countsAsAbstention')}</small>}
                  {mark === 'spoilt' ? <small>{t('vote.countsAsInvalid')}</small> : null}
                </span>
              </Link>
            </li>
          );
        })}
      </ol>
      {unmarked > 0 ? <p className={classes.method}>{t('vote.unmarkedNote', { count: unmarked })}</p> : null}
      {spoilt > 0 ? <p className={classes.method}>{t('vote.spoiltNote', { count: spoilt })}</p> : null}
      <p className={classes.final}>{t('vote.final')}</p>
    </Page>
  );
}
