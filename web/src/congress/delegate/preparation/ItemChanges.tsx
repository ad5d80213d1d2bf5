import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useCongress, useItem } from '../../live/selectors.ts';
import { ItemVersions } from '../../ui/versions/ItemVersions.tsx';
import { Missing } from '../parts/Missing.tsx';
import { Page } from '../parts/Page.tsx';

/** What changed in the text of an item. */
export function ItemChanges() {
  const { itemId = '' } = useParams();
  const item = useItem(itemId);
  const { id } = useCongress();
  const { t } = useTranslation('delegateLater');
  if (!item) return <Missing back="papers" />;
  return (
    <Page title={t('item.changesOf', { title: item.title })} back={`items/${item.id}`}>
      <ItemVersions congressId={id} itemId={item.id} />
    </Page>
  );
}
