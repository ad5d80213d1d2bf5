import { openPaper } from '@congress/contract/congress/ballot/questions';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useTerms } from '../../texts/useTerms.ts';
import { isPresent } from '../../live/me/attendance.ts';
import { useCongress, useGroup, useGroupView, useMe, useOpenStep } from '../../live/selectors.ts';
import { useFreshFacts } from '../../live/me/useFreshFacts.ts';
import { OtherCongresses } from './others/OtherCongresses.tsx';
import { Icon } from '../../../ui/parts/Icon.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { StepProgress } from '../../ui/StepProgress.tsx';
import classes from './Home.module.css';
import list from '../parts/lists.module.css';
import { Now } from './Now.tsx';
import { Page } from '../parts/Page.tsx';
import { Row, Rows } from '../parts/Rows.tsx';
import { todoIcon, useTodos, useTodoWords } from './useTodos.ts';
import { useHome } from './useHome.ts';

/** Home: where the congress stands, and what I owe now. */
export function Home() {
  const congress = useCongress();
  const me = useMe();
  const { t } = useTranslation('delegate');
  const terms = useTerms();
  const home = useHome();
  const open = useOpenStep();
  const agenda = congress.agenda.length > 0 ? t('agenda.count', { count: congress.agenda.length }) : t('agenda.none');
  const over = congress.status === 'archived' || open?.phase === 'after';
  const paperOpen = openPaper(congress) !== undefined;
  // Somebody may have signed me in at the door, or decided on my leave.
  useFreshFacts(me.leave === 'requested' || (paperOpen && me.capacity === 'formal' && !isPresent(congress, me)));
  return (
    <Page title={t('home.title')} ownHeading>
      <Link to={home('steps')} className={classes.progress}>
        <StepProgress steps={congress.steps} />
        <span className={classes.more}>
          {t('home.allSteps')}
          <Icon name="forward" />
        </span>
      </Link>
      <Todos />
      <Now />
      <News />
      <Sheet title={t('home.more')}>
        <Rows>
          <Row to="agenda" title={t('agenda.title')} detail={agenda} />
          <Row
            to="proposals"
            title={t('proposals.title')}
            detail={t('proposals.count', { count: congress.proposals.length })}
          />
          {over ? null : (
            <Row
              to="leave"
              title={t('leave.title')}
              detail={me.leave === 'none' ? t('leave.ahead') : terms.leave(me.leave)}
            />
          )}
        </Rows>
      </Sheet>
      <OtherCongresses />
      {congress.profile === 'demo' ? <p className={list.note}>{t('home.demo')}</p> : null}
    </Page>
  );
}

function Todos() {
  const me = useMe();
  const group = useGroup(me.groupId);
  const todos = useTodos();
  const words = useTodoWords();
  const terms = useTerms();
  const view = useGroupView();
  const { t } = useTranslation('delegate');
  const home = useHome();
  const owed = todos.filter((one) => one.must);
  // What a whole hall waits for is a button, not a row among others.
  const pressing = owed.filter((one) => one.kind === 'vote' || one.kind === 'signIn');
  const rest = owed.filter((one) => !pressing.includes(one));
  const may = todos.filter((one) => !one.must);
  const part = [me.capacity ? terms.capacity(me.capacity) : '', view ? (group?.name ?? '') : ''].filter(Boolean);
  return (
    <Sheet tone={owed.length > 0 ? 'act' : 'plain'}>
      <p className={classes.greeting}>
        <strong>{t('home.greeting', { name: me.name })}</strong>
        <span>{part.join(' · ')}</span>
      </p>
      <h1 className={classes.heading}>
        {owed.length > 0 ? t('home.owed', { count: owed.length }) : t('home.nothingOwed')}
      </h1>
      {pressing.map((one) => (
        <div key={one.id} className={classes.pressing}>
          <p id={one.id}>{words(one).detail}</p>
          <Button
            component={Link}
            to={home(one.to)}
            size="xl"
            fullWidth
            leftSection={<Icon name={todoIcon[one.kind]} size="1.5rem" />}
            aria-describedby={one.id}
          >
            {words(one).title}
          </Button>
        </div>
      ))}
      {rest.length > 0 ? (
        <Rows label={t('home.owedLabel')}>
          {rest.map((one) => (
            <Row key={one.id} to={one.to} icon={todoIcon[one.kind]} tone="act" {...words(one)} />
          ))}
        </Rows>
      ) : null}
      {owed.length === 0 ? <p className={classes.calm}>{t('home.nothingOwedText')}</p> : null}
      {may.length > 0 ? (
        <>
          <h2 className={classes.may}>{t('home.may')}</h2>
          <Rows label={t('home.may')}>
            {may.map((one) => (
              <Row key={one.id} to={one.to} icon={todoIcon[one.kind]} {...words(one)} />
            ))}
          </Rows>
        </>
      ) : null}
    </Sheet>
  );
}

/** The latest announcement; the earlier ones are one tap away. */
function News() {
  const { announcements } = useCongress();
  const { t } = useTranslation('delegate');
  const { dateTime } = useFormat();
  const latest = announcements[announcements.length - 1];
  if (!latest) return null;
  return (
    <Sheet title={t('news.title')}>
      <p className={list.text}>{latest.text}</p>
      <p className={list.note}>{dateTime(latest.at)}</p>
      {announcements.length > 1 ? (
        <Rows>
          <Row to="news" title={t('news.all', { count: announcements.length })} />
        </Rows>
      ) : null}
    </Sheet>
  );
}
