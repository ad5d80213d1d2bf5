import { Button } from '@mantine/core';
import type { Paper } from '@congress/contract/snapshot';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTerms } from '../../../i18n/useTerms.ts';
import type { Ballot } from '../../../live/useBallot.ts';
import { PrimaryAction } from '../../../ui/PrimaryAction.tsx';
import { Title } from '../../../ui/Title.tsx';
import { Page } from '../Page.tsx';
import { Parts } from '../Rows.tsx';
import { useHome } from '../useHome.ts';
import classes from './Ballot.module.css';
import { FROM_REVIEW } from './MarkItem.tsx';
import { reviewOf, type Line } from './review.ts';

/** The whole paper before it is handed in: what has no mark first, then every mark; casting is always at hand. */
export function Review({ paper, ballot }: { paper: Paper; ballot: Ballot }) {
  const { t } = useTranslation('delegate');
  const terms = useTerms();
  const home = useHome();
  const { unmarked, marked, counts } = reviewOf(paper, ballot.choices);
  const first = unmarked[0]?.place ?? 1;
  const sending = ballot.phase === 'sending';
  return (
    <Page
      title={t('vote.review')}
      footer={
        <>
          {unmarked.length > 0 ? (
            <p className={classes.before}>{t('vote.unmarkedNote', { count: unmarked.length })}</p>
          ) : null}
          <div className={classes.footer}>
            <Button
              component={Link}
              to={home(`ballots/${paper.id}/${first}`)}
              state={FROM_REVIEW}
              size="lg"
              variant="default"
              disabled={sending}
            >
              {t(unmarked.length > 0 ? 'vote.fill' : 'vote.change')}
            </Button>
            <PrimaryAction sending={sending} onClick={() => void ballot.cast()}>
              {t(`vote.cast.${paper.method}`)}
            </PrimaryAction>
          </div>
        </>
      }
    >
      <p className={classes.progress}>{paper.title}</p>
      <p className={classes.counts}>
        <Parts
          of={[
            ...(unmarked.length > 0 ? [t('vote.markCount', { mark: t('vote.unmarked'), count: unmarked.length })] : []),
            ...counts.map(([mark, count]) => t('vote.markCount', { mark: terms.mark(mark), count })),
          ]}
        />
      </p>
      <p className={classes.final}>{t('vote.final')}</p>
      <Lines title={t('vote.unmarkedHeading')} lines={unmarked} paperId={paper.id} />
      <Lines title={t('vote.markedHeading')} lines={marked} paperId={paper.id} />
    </Page>
  );
}

function Lines({ title, lines, paperId }: { title: string; lines: Line[]; paperId: string }) {
  const { t } = useTranslation('delegate');
  const terms = useTerms();
  const home = useHome();
  if (lines.length === 0) return null;
  return (
    <section>
      <h2 className={classes.group}>{title}</h2>
      <ol className={classes.review}>
        {lines.map(({ item, place, mark }) => (
          <li key={item.id}>
            <Link className={classes.line} to={home(`ballots/${paperId}/${place}`)} state={FROM_REVIEW}>
              <span className={classes.number}>{place}</span>
              <span className={classes.name}>
                <Title of={terms.paperItem(item)} />
              </span>
              <span className={classes.chosen} data-mark={mark ?? 'none'}>
                {mark ? terms.mark(mark) : t('vote.unmarked')}
                {mark === 'spoilt' ? <small>{t('vote.countsAsInvalid')}</small> : null}
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}
