import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCongress, useMe } from '../../live/selectors.ts';
import { announce } from '../../../ui/theme/announcer.ts';
import { useHome } from '../home/useHome.ts';
import { todosOf } from '../home/todos.ts';
import classes from './Nudge.module.css';

/** Says that I am waited for with a vote, whenever everybody or I was reminded: once for each reminder, however often it arrives. */
export function Nudge() {
  const { t } = useTranslation('nudge');
  const view = useCongress();
  const me = useMe();
  const home = useHome();
  const [seen, setSeen] = useState('');
  const owed = todosOf({ view, me, group: null, unread: 0 }).find(({ kind }) => kind === 'vote');
  const paperId = owed?.to.split('/')[1] ?? '';
  const paper = [...view.papers, ...(view.rehearsal ? [view.rehearsal] : [])].find(({ id }) => id === paperId);
  const mine = me.reminded.find((one) => one.paperId === paperId)?.at ?? '';
  const last = [paper?.remindedAt ?? '', mine].toSorted().at(-1) ?? '';
  const mark = last === '' ? '' : `${paperId} ${last}`;
  const words = paper ? t('text', { title: paper.title }) : '';
  const shown = mark !== '' && mark !== seen;
  useEffect(() => {
    if (!shown) return;
    announce(words, 'assertive');
    // Where the browser allows it; a page that nobody has touched yet stays still.
    if ('vibrate' in navigator && navigator.userActivation?.hasBeenActive) navigator.vibrate([200, 100, 200]);
    // oxlint-disable-next-line react/exhaustive-deps -- once for each reminder
  }, [mark]);
  if (!shown) return null;
  return (
    <div className={classes.nudge} role="alert">
      <p>{words}</p>
      <div className={classes.acts}>
        <Button component={Link} to={home(`ballots/${paperId}`)} size="lg" onClick={() => setSeen(mark)}>
          {t('vote')}
        </Button>
        <Button variant="default" size="lg" onClick={() => setSeen(mark)}>
          {t('later')}
        </Button>
      </div>
    </div>
  );
}
