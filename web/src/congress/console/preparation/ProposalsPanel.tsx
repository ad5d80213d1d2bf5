import { useTranslation } from 'react-i18next';
import { recordOf, useCongress } from '../../live/selectors.ts';
import { EmptyState } from '../../../ui/frame/EmptyState.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { Answer } from '../../../ui/desk/Answer.tsx';
import { ConfirmedAct } from '../../../ui/acts/ConfirmedAct.tsx';
import classes from '../../../ui/desk/desk.module.css';
import { Tag } from '../../../ui/desk/Tag.tsx';
import { Why } from '../../rules/why/Why.tsx';
import { useRule } from '../queries.ts';
import type { PanelProps } from '../run/panel.ts';
import { ProposalRow } from './ProposalRow.tsx';
import { useAct } from '../useAct.ts';

/** 提案征集: the window, and what becomes of each proposal. */
export function ProposalsPanel({ step, active }: PanelProps) {
  const { t } = useTranslation('console');
  const { proposals } = useCongress();
  const close = useAct('closeProposalWindow');
  const needed = useRule('secondersNeeded');
  const windowClosed = recordOf(step, 'proposals')?.windowClosed === true;
  const lead = t('proposals.lead', { needed: needed ?? '—' });
  const open = proposals.filter((one) => one.status === 'submitted').length;
  return (
    <>
      <Sheet
        title={t('proposals.window')}
        tone={active && !windowClosed ? 'act' : 'plain'}
        extra={
          <Tag {...(windowClosed ? { tone: 'done' as const } : { tone: 'act' as const })}>
            {t(windowClosed ? 'proposals.windowClosed' : 'proposals.windowOpen')}
          </Tag>
        }
      >
        <p className={classes.lead}>
          {lead} <Why rules={['secondersNeeded']} said={lead} />
        </p>
        <Answer of={close} />
        {active && !windowClosed ? (
          <ConfirmedAct
            label={t('proposals.close')}
            title={t('proposals.closeTitle')}
            irreversible
            sending={close.sending}
            unconfirmed={close.unconfirmed}
            run={() => close.run({})}
          >
            {t('proposals.closeText', { count: proposals.length })}
          </ConfirmedAct>
        ) : null}
      </Sheet>
      <Sheet
        title={t('proposals.title')}
        extra={<Tag>{t('proposals.waiting', { count: open, all: proposals.length })}</Tag>}
      >
        {proposals.length === 0 ? (
          <EmptyState title={t('proposals.none')}>{windowClosed ? null : t('proposals.noneText')}</EmptyState>
        ) : (
          <ol className={classes.list}>
            {proposals.map((proposal) => (
              <ProposalRow key={proposal.id} proposal={proposal} active={active} needed={needed ?? 0} />
            ))}
          </ol>
        )}
      </Sheet>
    </>
  );
}
