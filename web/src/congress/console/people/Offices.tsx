import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useTerms } from '../../texts/useTerms.ts';
import { useCongress } from '../../live/selectors.ts';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { Facts } from '../../../ui/desk/Facts.tsx';
import { useNameOf } from '../queries.ts';

/** Who holds the offices, or, before they are adopted, who is nominated. */
export function Offices() {
  const { t } = useTranslation('console');
  const terms = useTerms();
  const { list } = useFormat();
  const nameOf = useNameOf();
  const { offices, nominations } = useCongress();
  const inForce = offices.chiefScrutineer !== null;
  const shown = inForce ? offices : nominations;
  if (!shown) return null;
  const names = (ids: readonly string[]): string => list(ids.map(nameOf));
  return (
    <Sheet title={t(inForce ? 'offices.inForce' : 'offices.nominated')}>
      <Facts
        rows={[
          [terms.role('presidium'), names(shown.presidium)],
          [terms.role('executive-chair'), names(offices.executiveChairs)],
          [terms.role('secretary-general'), nameOf(shown.secretaryGeneral)],
          [terms.role('chief-scrutineer'), nameOf(shown.chiefScrutineer)],
          [terms.role('scrutineer'), names(shown.scrutineers)],
          [terms.role('teller'), names(shown.tellers)],
        ]}
      />
    </Sheet>
  );
}
