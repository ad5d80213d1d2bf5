import { Button } from '@mantine/core';
import type { Paper } from '@congress/contract/congress/ballot/view';
import { Suspense, useEffect, useState } from 'react';
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
import { FROM_REVIEW } from './ItemFrame.tsx';
import { MarksMade } from './later.ts';
import { reviewOf, type Line, type Reviewed } from './review.ts';

type Props = { paper: Paper; ballot: Ballot };

/** What is left out, a sentence for each way it will be counted. */
function useMissingWords(): (missing: Reviewed['missing']) => string[] {
  const { t } = useTranslation('delegate');
  return (missing) =>
    (['motion', 'election', 'rating'] as const).flatMap((kind) =>
      missing[kind] > 0 ? [t(`vote.missing.${kind}`, { count: missing[kind] })] : [],
    );
}

/** The whole paper before it is handed in: what has no mark first, then every mark; casting is always at hand. */
export function Review({ paper, ballot }: Props) {
  const { t } = useTranslation('delegate');
  const terms = useTerms();
  const said = useMissingWords();
  const reviewed = reviewOf(paper, ballot.choices);
  const { unmarked, marked, counts, missing } = reviewed;
  return (
    <Page
      title={t('vote.review')}
      compact
      footer={
        unmarked.length > 0 ? (
          <Incomplete paper={paper} ballot={ballot} reviewed={reviewed} />
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
            ...(missing.motion > 0 ? [t('vote.markCount', { mark: t('vote.unmarked'), count: missing.motion })] : []),
            ...counts.map(([mark, count]) => t('vote.markCount', { mark: terms.mark(mark), count })),
          ]}
        />
      </p>
      {said(missing).map((sentence) => (
        <p key={sentence} className={classes.final}>
          {sentence}
        </p>
      ))}
      <p className={classes.final}>{t('vote.final')}</p>
      <Lines title={t('vote.unmarkedHeading')} lines={unmarked} paper={paper} ballot={ballot} />
      <Lines title={t('vote.markedHeading')} lines={marked} paper={paper} ballot={ballot} />
    </Page>
  );
}

/**
 * Some items have no mark: to mark them is the way that is offered. Handing in as it is takes a second press, in
 * another place than the first, so that no slip of a thumb abstains.
 */
function Incomplete({ paper, ballot, reviewed: { unmarked, missing } }: Props & { reviewed: Reviewed }) {
  const { t } = useTranslation('delegate');
  const said = useMissingWords();
  const [asking, setAsking] = useState(false);
  const sending = ballot.phase === 'sending';
  const motionsOnly = missing.election + missing.rating === 0;
  const question = motionsOnly
    ? t('vote.unmarkedAsk', { count: missing.motion })
    : [...said(missing), t('vote.finalAsIs')].join(' ');
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
        {motionsOnly ? t('vote.castIncomplete', { count: missing.motion }) : t('vote.castAsIsNow')}
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

type LinesProps = Props & { title: string; lines: Line[] };

function Lines({ title, lines, paper, ballot }: LinesProps) {
  const terms = useTerms();
  const home = useHome();
  if (lines.length === 0) return null;
  return (
    <section>
      <h2 className={classes.group}>{title}</h2>
      <ol className={classes.review}>
        {lines.map((line) => (
          <li key={line.item.id}>
            <Link className={classes.line} to={home(`ballots/${paper.id}/${line.place}`)} state={FROM_REVIEW}>
              <span className={classes.number}>{line.place}</span>
              <span className={classes.name}>
                <Title of={terms.paperItem(line.item)} />
              </span>
              <Chosen line={line} />
            </Link>
            {line.item.kind === 'motion' ? null : (
              <Suspense>
                <MarksMade item={line.item} mark={line.mark} ballot={ballot} />
              </Suspense>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Chosen({ line: { mark, marked, parts } }: { line: Line }) {
  const { t } = useTranslation('delegate');
  const terms = useTerms();
  const said = typeof mark === 'string' ? terms.mark(mark) : t(mark ? 'vote.some' : 'vote.unmarked', { marked, parts });
  return (
    <span className={classes.chosen} data-mark={mark ? 'some' : 'none'}>
      {said}
      {mark === 'spoilt' ? <small>{t('vote.countsAsInvalid')}</small> : null}
    </span>
  );
}
