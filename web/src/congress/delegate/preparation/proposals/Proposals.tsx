import { useTranslation } from 'react-i18next';
import { useTerms } from '../../../texts/useTerms.ts';
import { useCongress, useLiveNames, useMe } from '../../../live/selectors.ts';
import { EmptyState } from '../../../../ui/frame/EmptyState.tsx';
import { Sheet } from '../../../../ui/parts/Sheet.tsx';
import list from '../../parts/lists.module.css';
import { Page } from '../../parts/Page.tsx';
import { Row, Rows } from '../../parts/Rows.tsx';
import { secondable, windowOpen } from '../../home/todos.ts';

/** Every proposal with where it stands; while the window is open, the way to make one. */
export function Proposals() {
  const congress = useCongress();
  const me = useMe();
  const names = useLiveNames();
  const terms = useTerms();
  const { t } = useTranslation(['delegateLater', 'delegate']);
  const open = windowOpen(congress);
  const mine = congress.proposals.filter((one) => one.by === me.id);
  const waiting = secondable(congress, me);
  const others = congress.proposals.filter((one) => one.by !== me.id && !waiting.includes(one));
  const rows = (proposals: typeof mine) => (
    <Rows>
      {proposals.map((one) => (
        <Row
          key={one.id}
          to={`proposals/${one.id}`}
          title={one.title}
          detail={[
            terms.name(names[one.by]),
            terms.proposalStatus(one.status),
            t('proposals.seconders', { count: one.seconders.length }),
          ]}
        />
      ))}
    </Rows>
  );
  return (
    <Page title={t('proposals.title')} back="">
      {open && me.capacity === 'formal' ? (
        <Sheet tone="act">
          <Rows>
            <Row to="proposals/new" icon="plus" tone="act" title={t('todo.propose')} detail={t('todoDetail.propose')} />
          </Rows>
        </Sheet>
      ) : (
        <p className={list.quiet}>{t(open ? 'proposals.formalOnly' : 'proposals.closed')}</p>
      )}
      {congress.proposals.length === 0 ? (
        <EmptyState title={t('proposals.none')}>{t('proposals.noneText')}</EmptyState>
      ) : null}
      {waiting.length > 0 ? <Sheet title={t('proposals.toSecond')}>{rows(waiting)}</Sheet> : null}
      {mine.length > 0 ? <Sheet title={t('proposals.mine')}>{rows(mine)}</Sheet> : null}
      {others.length > 0 ? <Sheet title={t('proposals.others')}>{rows(others)}</Sheet> : null}
    </Page>
  );
}
