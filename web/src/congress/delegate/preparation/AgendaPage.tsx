import { useTranslation } from 'react-i18next';
import { recordOf, useCongress } from '../../live/selectors.ts';
import { EmptyState } from '../../../ui/frame/EmptyState.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { Page } from '../parts/Page.tsx';
import { Row, Rows } from '../parts/Rows.tsx';

/** The agenda, with what has been presented. */
export function AgendaPage() {
  const { agenda, steps } = useCongress();
  const { t } = useTranslation(['delegateLater', 'delegate']);
  const presented = steps.flatMap((step) => recordOf(step, 'report')?.presented ?? []);
  return (
    <Page title={t('agenda.title')} back="">
      {agenda.length === 0 ? (
        <EmptyState title={t('agenda.none')}>{t('agenda.noneText')}</EmptyState>
      ) : (
        <Sheet>
          <Rows>
            {agenda.map((entry, index) => {
              const done = presented.some((one) => one.entryId === entry.id);
              return (
                <Row
                  key={entry.id}
                  {...(entry.itemId ? { to: `items/${entry.itemId}` } : {})}
                  icon={done ? 'check' : 'circle'}
                  iconLabel={t(done ? 'agenda.presented' : 'agenda.toCome')}
                  tone={done ? 'done' : 'quiet'}
                  title={t('agenda.entry', { number: index + 1, title: entry.title })}
                  detail={t('agenda.minutes', { count: entry.minutes })}
                />
              );
            })}
          </Rows>
        </Sheet>
      )}
    </Page>
  );
}
