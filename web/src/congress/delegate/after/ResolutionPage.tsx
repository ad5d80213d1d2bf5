import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useCongress } from '../../live/selectors.ts';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { Missing } from '../parts/Missing.tsx';
import { Page } from '../parts/Page.tsx';
import { Reader } from '../preparation/Reader.tsx';
import { Row, Rows } from '../parts/Rows.tsx';

/** A resolution, once it is adopted. */
export function ResolutionPage() {
  const { resolutionId = '' } = useParams();
  const { resolutions } = useCongress();
  const { t } = useTranslation('delegateLater');
  const { date } = useFormat();
  const resolution = resolutions.find(({ id }) => id === resolutionId);
  if (!resolution) return <Missing back="papers" />;
  return (
    <Page title={resolution.title} back="papers" ownHeading>
      <Reader
        documentId={resolution.text.documentId}
        title={resolution.title}
        foot={t('resolution.adoptedAt', { date: date(resolution.adoptedAt) })}
      />
      <Sheet>
        <Rows>
          <Row to={`results/${resolution.paperId}`} title={t('item.result')} icon="ballot" />
        </Rows>
      </Sheet>
    </Page>
  );
}
