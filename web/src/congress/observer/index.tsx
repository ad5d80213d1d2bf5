import { useParams } from 'react-router';
import { LivePublicPage } from '../live/LivePublicPage.tsx';
import { PublicPage } from './PublicPage.tsx';

/** The public's face: `/o/:slug`, no account. */
export function Observer() {
  const { slug = '' } = useParams();
  return (
    <LivePublicPage slug={slug}>
      <PublicPage slug={slug} />
    </LivePublicPage>
  );
}
