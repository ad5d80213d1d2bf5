import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useFormat } from '../../../../i18n/useFormat.ts';
import { Why } from '../../../rules/why/Why.tsx';
import { useTerms } from '../../../texts/useTerms.ts';
import { useCongress, useLiveNames, useMe, useOpenStep } from '../../../live/selectors.ts';
import { useCommand } from '../../../live/useCommand.ts';
import { Attachments } from '../../../ui/files/Attachments.tsx';
import { PersonName } from '../../../ui/PersonName.tsx';
import { PrimaryAction } from '../../../../ui/acts/PrimaryAction.tsx';
import { NotDoneAlert } from '../../../../ui/acts/NotDoneAlert.tsx';
import { Sheet } from '../../../../ui/parts/Sheet.tsx';
import { Missing } from '../../parts/Missing.tsx';
import list from '../../parts/lists.module.css';
import { Page } from '../../parts/Page.tsx';
import { Reader } from '../Reader.tsx';
import { Done } from '../../parts/Rows.tsx';
import { secondable } from '../../home/todos.ts';

/** One proposal: its text, who is behind it, what became of it. */
export function ProposalPage() {
  const { proposalId = '' } = useParams();
  const { proposals } = useCongress();
  const me = useMe();
  const step = useOpenStep();
  const terms = useTerms();
  const { t } = useTranslation('delegateLater');
  const names = useLiveNames();
  const { list: joined } = useFormat();
  const proposal = proposals.find(({ id }) => id === proposalId);
  if (!proposal) return <Missing back="proposals" />;
  const target = proposals.find(({ id }) => id === proposal.mergedInto);
  const mine = proposal.by === me.id;
  const open = step?.kind === 'proposals' && proposal.status === 'submitted';
  return (
    <Page title={proposal.title} back="proposals" ownHeading>
      <Reader documentId={proposal.text.documentId} title={proposal.title} mark={false} />
      <Attachments about={{ kind: 'proposal', id: proposal.id }} label={proposal.title} add={mine && open} />
      <Sheet>
        <dl className={list.facts}>
          <dt>{t('proposals.by')}</dt>
          <dd>
            <PersonName id={proposal.by} />
          </dd>
          <dt>{t('proposals.secondedBy')}</dt>
          <dd>
            {proposal.seconders.length > 0
              ? joined(proposal.seconders.map((id) => terms.name(names[id])))
              : t('proposals.nobodyYet')}{' '}
            <Why
              rules={['secondersNeeded']}
              said={`${t('proposals.secondedBy')} ${t('proposals.seconders', { count: proposal.seconders.length })}`}
            />
          </dd>
          <dt>{t('proposals.status')}</dt>
          <dd>
            {terms.proposalStatus(proposal.status)}
            {target ? ` · ${target.title}` : ''}
            {proposal.reason ? ` · ${proposal.reason}` : ''}
          </dd>
        </dl>
        <Second proposalId={proposal.id} />
      </Sheet>
    </Page>
  );
}

function Second({ proposalId }: { proposalId: string }) {
  const congress = useCongress();
  const me = useMe();
  const step = useOpenStep();
  const { t } = useTranslation('delegateLater');
  const { run, sending, unconfirmed, notDone, dismiss } = useCommand('secondProposal');
  const proposal = congress.proposals.find(({ id }) => id === proposalId);
  if (proposal?.seconders.includes(me.id)) return <Done>{t('proposals.iSeconded')}</Done>;
  if (step?.kind !== 'proposals' || !secondable(congress, me).some(({ id }) => id === proposalId)) return null;
  return (
    <div className={list.above}>
      <NotDoneAlert of={notDone} onClose={dismiss} />
      <PrimaryAction sending={sending} unconfirmed={unconfirmed} onClick={() => void run({ proposalId })}>
        {t('proposals.second')}
      </PrimaryAction>
    </div>
  );
}
