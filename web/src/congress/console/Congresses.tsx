import type { CongressCard } from '@congress/contract/congress/resources';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/useFormat.ts';
import { useTerms } from '../texts/useTerms.ts';
import { refusalOf } from '../../live/http/http.ts';
import { EmptyState } from '../../ui/frame/EmptyState.tsx';
import { Icon } from '../../ui/parts/Icon.tsx';
import { LineSkeleton } from '../../ui/frame/PageSkeleton.tsx';
import { RefusalAlert } from '../../ui/acts/RefusalAlert.tsx';
import classes from './Congresses.module.css';
import shared from '../../ui/desk/desk.module.css';
import { Tag } from '../../ui/desk/Tag.tsx';
import { useCongresses } from './queries.ts';

/** The congresses of the organization, each with where it stands: the congress's part of the desk's first page. */
export function Congresses() {
  const { t } = useTranslation('console');
  const { data, error, refetch } = useCongresses();
  const create = (
    <Button component={Link} to="/console/new" leftSection={<Icon name="plus" />}>
      {t('list.create')}
    </Button>
  );
  return (
    <section aria-labelledby="congresses">
      <div className={`${shared.bar} ${shared.spread}`}>
        <h2 id="congresses" className={classes.heading}>
          {t('list.title')}
        </h2>
        {data && data.length > 0 ? create : null}
      </div>
      {error ? <RefusalAlert refusal={refusalOf(error)} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <LineSkeleton lines={6} /> : null}
      {data?.length === 0 ? (
        <EmptyState title={t('list.none')} action={create}>
          {t('list.noneText')}
        </EmptyState>
      ) : null}
      <ul className={classes.list}>
        {data?.map((card) => (
          <li key={card.id}>
            <Card card={card} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Card({ card }: { card: CongressCard }) {
  const { t } = useTranslation('console');
  const { t: common } = useTranslation();
  const terms = useTerms();
  const { date } = useFormat();
  const { stepsClosed, stepsAll, openStep } = card;
  return (
    <Link className={classes.card} to={`/console/${card.id}`}>
      <span className={classes.head}>
        <strong className={classes.title}>{card.title}</strong>
        {card.status === 'active' ? null : (
          <Tag {...(card.status === 'archived' ? { tone: 'done' as const } : { tone: 'act' as const })}>
            {terms.status(card.status)}
          </Tag>
        )}
        {card.profile === 'demo' ? <Tag>{common('demoMark')}</Tag> : null}
      </span>
      <span className={classes.sub}>
        {card.organizationName} · {terms.session(card)} · {terms.profile(card.profile)} ·{' '}
        {t('list.createdOn', { date: date(card.createdAt) })}
      </span>
      <span className={classes.where}>
        <span className={classes.track} aria-hidden="true">
          <span style={{ width: `${stepsAll > 0 ? (100 * stepsClosed) / stepsAll : 0}%` }} />
        </span>
        <span>
          {openStep
            ? t('list.now', { step: terms.step(openStep), closed: stepsClosed, all: stepsAll })
            : t('list.between', { closed: stepsClosed, all: stepsAll })}
        </span>
      </span>
    </Link>
  );
}
