import {
  candidaciesFor,
  candidatesFor,
  type Election,
  elections,
} from '@congress/contract/congress/nomination/questions';
import { standingOf } from '@congress/contract/congress/nomination/questions';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/frame/EmptyState.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { useCongress, useMe, useOpenStep } from '../../live/selectors.ts';
import { useTerms } from '../../texts/useTerms.ts';
import list from '../parts/lists.module.css';
import { Page } from '../parts/Page.tsx';
import { Row, Rows } from '../parts/Rows.tsx';
import { useCandidateName } from './useCandidateName.ts';

/** Every post that is filled by election, who stands for it, and, while it is time, the way to nominate. */
export function Candidates() {
  const { t } = useTranslation('delegate');
  const congress = useCongress();
  const posts = elections(congress);
  return (
    <Page title={t('candidates.title')} back="">
      {posts.length === 0 ? (
        <EmptyState title={t('candidates.none')}>{t('candidates.noneText')}</EmptyState>
      ) : (
        posts.map((item) => <Post key={item.id} item={item} />)
      )}
    </Page>
  );
}

function Post({ item }: { item: Election }) {
  const { t } = useTranslation('delegate');
  const terms = useTerms();
  const congress = useCongress();
  const me = useMe();
  const nameOf = useCandidateName();
  const nominating = useOpenStep()?.kind === 'nomination';
  const { post, seats, slate } = item.election;
  const standing = candidatesFor(congress, item.id);
  // Until they are shown, whoever is nominated is seen by those who may support them.
  const others = candidaciesFor(congress, item.id).filter(({ id }) => !standing.some((one) => one.id === id));
  return (
    <Sheet title={item.title}>
      <p className={list.quiet}>{t('candidates.seats', { post, count: seats, slate: terms.slate(slate) })}</p>
      <Rows label={t('candidates.title')}>
        {[...standing, ...others].map((one) => (
          <Row
            key={one.id}
            to={`candidates/${one.id}`}
            title={nameOf(one)}
            detail={[one.detail, terms.candidacy(standingOf(one)), one.personId === me.id ? t('candidates.you') : '']}
          />
        ))}
        {nominating && me.capacity === 'formal' ? (
          <Row
            to={`candidates/new/${item.id}`}
            icon="plus"
            tone="act"
            title={t('candidates.nominate')}
            detail={t(me.roles.includes('group-leader') ? 'candidates.forGroup' : 'candidates.byPetition')}
          />
        ) : null}
      </Rows>
    </Sheet>
  );
}
