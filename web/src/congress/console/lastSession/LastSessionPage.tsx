import type { OpenMatter } from '@congress/contract/congress/after/openMatters';
import type { LastSession } from '@congress/contract/congress/preparation/nextSession';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { subjectOf } from '../../../i18n/titleBreaks.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { refusalOf } from '../../../live/http/http.ts';
import { RefusalAlert } from '../../../ui/acts/RefusalAlert.tsx';
import { Facts } from '../../../ui/desk/Facts.tsx';
import { Note } from '../../../ui/desk/Note.tsx';
import { Tag } from '../../../ui/desk/Tag.tsx';
import classes from '../../../ui/desk/desk.module.css';
import { EmptyState } from '../../../ui/frame/EmptyState.tsx';
import { LineSkeleton } from '../../../ui/frame/PageSkeleton.tsx';
import { usePage } from '../../../ui/frame/usePage.ts';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { useCongress } from '../../live/selectors.ts';
import { useTerms } from '../../texts/useTerms.ts';
import { useNameOf, useOpenMatters } from '../queries.ts';

/** `/console/:congressId/last-session`: what the session before left open, and who held its offices. */
export function LastSessionPage() {
  const { t } = useTranslation('console');
  const terms = useTerms();
  const { lastSession } = useCongress();
  usePage(t('lastSession.title'));
  if (!lastSession) return <EmptyState page title={t('lastSession.blank')} />;
  return (
    <>
      <h1>{t('lastSession.title')}</h1>
      <p className={classes.lead}>
        {t('lastSession.lead', { title: lastSession.title, session: terms.session(lastSession) })}{' '}
        <Link to={`/console/${lastSession.congressId}`}>{t('lastSession.open')}</Link>
      </p>
      <Open of={lastSession} />
      <FormerOffices of={lastSession} />
    </>
  );
}

function Open({ of }: { of: LastSession }) {
  const { t } = useTranslation('console');
  const { data, error, refetch } = useOpenMatters();
  return (
    <Sheet title={t('lastSession.matters')} extra={data ? <Tag>{data.matters.length}</Tag> : null}>
      {error ? <RefusalAlert refusal={refusalOf(error)} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <LineSkeleton lines={4} /> : null}
      {data?.matters.length === 0 ? <EmptyState icon="check" title={t('lastSession.none')} /> : null}
      <ol className={classes.list}>
        {data?.matters.map((matter) => (
          <Matter key={matter.subject.id} matter={matter} />
        ))}
      </ol>
      {data && data.matters.length > 0 ? (
        <Note>
          {data.reporting ? (
            <>
              {t('lastSession.reporting')} <Link to={`/console/${of.congressId}`}>{t('lastSession.toFollowUp')}</Link>
            </>
          ) : (
            t('lastSession.archived')
          )}
        </Note>
      ) : null}
    </Sheet>
  );
}

function Matter({ matter: { subject, title, owner, deadline, outcome, note } }: { matter: OpenMatter }) {
  const { t } = useTranslation('console');
  const terms = useTerms();
  const { date } = useFormat();
  return (
    <li>
      <div className={`${classes.bar} ${classes.spread}`}>
        <span className={`${classes.name} ${classes.grow}`}>{subjectOf(title)}</span>
        <Tag>{t(`followUp.${subject.kind}`)}</Tag>
      </div>
      <p className={classes.small}>
        {owner && deadline ? t('followUp.assigned', { owner, deadline: date(deadline) }) : t('lastSession.nobody')}
        {' · '}
        <strong>{outcome ? terms.followUpOutcome(outcome) : t('lastSession.noOutcome')}</strong>
        {note ? ` · ${note}` : ''}
      </p>
    </li>
  );
}

function FormerOffices({ of: { offices } }: { of: LastSession }) {
  const { t } = useTranslation('console');
  const terms = useTerms();
  const { list } = useFormat();
  const nameOf = useNameOf();
  const names = (ids: readonly string[]): string => list(ids.map(nameOf));
  const one = (id: string | null): string => (id === null ? '' : nameOf(id));
  return (
    <Sheet title={t('lastSession.offices')}>
      <Facts
        rows={[
          [t('credentials.panel'), names(offices.credentialsPanel)],
          [terms.role('presidium'), names(offices.presidium)],
          [terms.role('executive-chair'), names(offices.executiveChairs)],
          [terms.role('secretary-general'), one(offices.secretaryGeneral)],
          [terms.role('chief-scrutineer'), one(offices.chiefScrutineer)],
          [terms.role('scrutineer'), names(offices.scrutineers)],
          [terms.role('teller'), names(offices.tellers)],
        ]}
      />
      <Note>{t('lastSession.anew')}</Note>
    </Sheet>
  );
}
