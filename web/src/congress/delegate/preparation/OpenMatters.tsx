import { useTranslation } from 'react-i18next';
import { subjectOf } from '../../../i18n/titleBreaks.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { RefusalAlert } from '../../../ui/acts/RefusalAlert.tsx';
import { EmptyState } from '../../../ui/frame/EmptyState.tsx';
import { LineSkeleton } from '../../../ui/frame/PageSkeleton.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { readOpenMatters } from '../../api/congresses.ts';
import { useCongress } from '../../live/selectors.ts';
import { useTerms } from '../../texts/useTerms.ts';
import list from '../parts/lists.module.css';
import { Missing } from '../parts/Missing.tsx';
import { Page } from '../parts/Page.tsx';
import { Row, Rows } from '../parts/Rows.tsx';
import { useFetched } from '../../../live/http/useFetched.ts';

/** What the session before left open: who is charged with it, until when, and what was reported last. */
export function OpenMatters() {
  const { t } = useTranslation('delegateLater');
  const terms = useTerms();
  const { date } = useFormat();
  const { id, lastSession } = useCongress();
  const { value, refusal, retry } = useFetched(lastSession ? id : null, () => readOpenMatters(id));
  if (!lastSession) return <Missing back="papers" />;
  return (
    <Page title={t('openMatters.title')} back="papers">
      <p className={list.quiet}>{t('openMatters.lead', { session: terms.session(lastSession) })}</p>
      <RefusalAlert refusal={refusal} onRetry={retry} />
      {!value && !refusal ? <LineSkeleton lines={4} /> : null}
      {value?.matters.length === 0 ? <EmptyState icon="check" title={t('openMatters.none')} /> : null}
      {value && value.matters.length > 0 ? (
        <Sheet>
          <Rows>
            {value.matters.map(({ subject, title, owner, deadline, outcome, note }) => (
              <Row
                key={subject.id}
                icon="clock"
                title={subjectOf(title)}
                detail={[
                  terms.followUpSubject(subject.kind),
                  owner ?? t('openMatters.nobody'),
                  deadline ? t('publication.deadline', { date: date(deadline) }) : '',
                  outcome ? terms.followUpOutcome(outcome) : t('publication.noOutcome'),
                  note,
                ]}
              />
            ))}
          </Rows>
        </Sheet>
      ) : null}
    </Page>
  );
}
