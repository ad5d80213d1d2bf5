import { Button, Loader } from '@mantine/core';
import type { Paper } from '@congress/contract/congress/ballot/view';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Ballot } from '../../live/me/useBallot.ts';
import { announce } from '../../../ui/theme/announcer.ts';
import { Icon } from '../../../ui/parts/Icon.tsx';
import { RefusalAlert } from '../../../ui/acts/RefusalAlert.tsx';
import { useHome } from '../home/useHome.ts';
import classes from './Ending.module.css';

/** Certain: the server has it, from this device or another; or what counts is the ballot on paper in my hand. */
export function Counted({ paper, ballot }: { paper: Paper; ballot: Ballot }) {
  const { t } = useTranslation('delegate');
  const home = useHome();
  const hands = paper.method === 'hands';
  const title = t(
    ballot.onPaper ? (hands ? 'vote.inHall' : 'vote.onPaper') : paper.rehearsal ? 'vote.rehearsed' : 'vote.counted',
  );
  const still = paper.state === 'open' ? 'open' : 'closed';
  useEffect(() => announce(title, 'assertive'), [title]);
  return (
    <div className={classes.ending} data-certain>
      <Icon name={ballot.onPaper ? 'ballot' : 'check'} size="3rem" />
      <p className={classes.title}>{title}</p>
      <p>
        {t(
          paper.rehearsal
            ? 'vote.rehearsedText'
            : !ballot.onPaper
              ? `vote.countedText.${paper.method}`
              : hands
                ? 'vote.inHallText'
                : `vote.onPaperText.${still}`,
        )}
      </p>
      <div className={classes.actions}>
        <Button component={Link} to={home('')} size="lg" variant="default">
          {t('vote.toHome')}
        </Button>
      </div>
    </div>
  );
}

/** Not certain yet; it goes on by itself, also when this page is left. */
export function Unconfirmed({ ballot }: { ballot: Ballot }) {
  const { t } = useTranslation('delegate');
  const title = t('vote.unconfirmed');
  useEffect(() => announce(title, 'assertive'), [title]);
  return (
    <div className={classes.ending} data-waiting>
      <Loader color="var(--declared)" size="2.5rem" />
      <p className={classes.title}>{title}</p>
      <p>{t('vote.unconfirmedText')}</p>
      {ballot.attempts > 0 ? <p>{t('vote.attempts', { count: ballot.attempts })}</p> : null}
      <RefusalAlert refusal={ballot.refusal} />
    </div>
  );
}

const GONE = new Set([
  'paper-not-open',
  'already-voted',
  'issued-on-paper',
  'counted-in-the-hall',
  'not-a-formal-delegate',
]);

/** Certain as well: not counted, why, and whether there is a way on. */
export function RefusedBallot({ paper, ballot }: { paper: Paper; ballot: Ballot }) {
  const { t } = useTranslation('delegate');
  const home = useHome();
  const code = ballot.refusal?.code ?? '';
  const again = paper.state === 'open' && !GONE.has(code);
  const title = t(code === 'already-voted' ? 'vote.alreadyVoted' : 'vote.notCounted');
  useEffect(() => announce(title, 'assertive'), [title]);
  return (
    <div className={classes.ending} data-refused>
      <Icon name="cross" size="3rem" />
      <p className={classes.title}>{title}</p>
      <RefusalAlert refusal={ballot.refusal} />
      <div className={classes.actions}>
        {again ? (
          <Button size="lg" onClick={ballot.reopen}>
            {t('vote.again')}
          </Button>
        ) : null}
        <Button component={Link} to={home('')} size="lg" variant="default">
          {t('vote.toHome')}
        </Button>
      </div>
    </div>
  );
}
