import { useTranslation } from 'react-i18next';
import { useCongress } from '../../live/selectors.ts';
import { useCongresses } from '../queries.ts';
import { CopyLink } from '../../../ui/desk/CopyLink.tsx';

/** The address of the public page. */
export function ObserverLink() {
  const { t } = useTranslation('console');
  const { id } = useCongress();
  const slug = useCongresses().data?.find((card) => card.id === id)?.observerSlug;
  if (!slug) return null;
  return <CopyLink label={t('publication.link')} url={`${location.origin}/o/${slug}`} />;
}
