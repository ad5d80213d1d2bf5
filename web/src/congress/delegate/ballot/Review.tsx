import { Button } from '@mantine/core';
import type { Paper } from '@congress/contract/congress/ballot/view';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTerms } from '../../texts/useTerms.ts';
import type { Ballot } from '../../live/me/useBallot.ts';
import { announce } from '../../../ui/theme/announcer.ts';
import { PrimaryAction } from '../../../ui/acts/PrimaryAction.tsx';
import { Title } from '../../../ui/text/Title.tsx';
import { Page } from '../parts/Page.tsx';
import { Parts } from '../parts/Rows.tsx';
import { useHome } from '../home/useHome.ts';
import classes from './Ballot.module.css';
import { FROM_REVIEW } from './MarkItem.tsx';
import { reviewOf, type Line } from './review.ts';

type Props = { paper: Paper; ballot: Ballot };

/** The whole paper before it is handed in: what has no mark first, then every mark; casting is always at hand. */
export function Review({ paper, ballot }: Props) {
  const { t } = useTranslation('delegate');
  const terms = useTerms();
  const { unmarked, marked, counts } = reviewOf(paper, ballot.choices);
  return (
    <Page
      title={t('vote.review')}
      compact
      footer={
        unmarked.length > 0 ? (
          <Incomplete paper={paper} ballot={ballot} unmarked={unmarked} />
        ) : (
          <div className={classes.footer}>
            <ToItem paper={paper} place={1} quiet disabled={ballot.phase === 'sending'}>
              {t('vote.change')}
            </ToItem>
            <PrimaryAction sending={ballot.phase === 'sending'} onClick={() => void ballot.cast()}>
              {t(`vote.cast.${paper.method}`)}
            </PrimaryAction>
          </div>
        )
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
      {unmarked.length > 0 ? (
        <p className={classes.final}>{t('vote.unmarkedNote', { count: unmarked.length })}</p>
      ) : null}
      <p className={classes.final}>{t('vote.final')}</p>
      <Lines title={t('vote.unmarkedHeading')} lines={unmarked} paperId={paper.id} />
      <Lines title={t('vote.markedHeading')} lines={marked} paperId={paper.id} />
    </Page>
  );
}

/**
 * Some items have no mark: to mark them is the way that is offered. Handing in as it is takes a second press, in
 * another place than the first, so that no slip of a thumb abstains.
 */
function Incomplete({ paper, ballot, unmarked }: Props & { unmarked: Line[] }) {
  const { t } = useTranslation('delegate');
  const [asking, setAsking] = useState(false);
  const sending = ballot.phase === 'sending';
  const question = t('vote.unmarkedAsk', { count: unmarked.length });
  useEffect(() => {
    if (asking) announce(question, 'assertive');
  }, [asking, question]);
  const fill = (
    <ToItem paper={paper} place={unmarked[0]?.place ?? 1} disabled={sending}>
      {t('vote.fill')}
    </ToItem>
  );
  if (!asking) {
    return (
      <div className={classes.footer}>
        <Button size="lg" variant="default" onClick={() => setAsking(true)}>
          {t('vote.castAsIs')}
        </Button>
        {fill}
      </div>
    );
  }
  return (
    <div role="group" aria-label={question} className={classes.ask}>
      <p className={classes.question}>{question}</p>
      {fill}
      <PrimaryAction tone="quiet" sending={sending} onClick={() => void ballot.cast()}>
        {t('vote.castIncomplete', { count: unmarked.length })}
      </PrimaryAction>
      <Button size="lg" variant="subtle" color="gray" disabled={sending} onClick={() => setAsking(false)}>
        {t('vote.notYet')}
      </Button>
    </div>
  );
}

type ToItemProps = { paper: Paper; place: number; quiet?: boolean; disabled: boolean; children: string };

/** To one of the items, and from there back to the review. */
function ToItem({ paper, place, quiet = false, disabled, children }: ToItemProps) {
  const home = useHome();
  return (
    <Button
      component={Link}
      to={home(`ballots/${paper.id}/${place}`)}
      state={FROM_REVIEW}
      size="lg"
      variant={quiet ? 'default' : 'filled'}
      disabled={disabled}
    >
      {children}
    </Button>
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
