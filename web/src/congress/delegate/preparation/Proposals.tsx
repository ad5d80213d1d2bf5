import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useTerms } from '../../texts/useTerms.ts';
import { useCongress, useLiveNames, useMe, useOpenStep } from '../../live/selectors.ts';
import { useCommand } from '../../../live/commands/useCommand.ts';
import { EmptyState } from '../../../ui/frame/EmptyState.tsx';
import { PersonName } from '../../ui/PersonName.tsx';
import { PrimaryAction } from '../../../ui/acts/PrimaryAction.tsx';
import { RefusalAlert } from '../../../ui/acts/RefusalAlert.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { Missing } from './Documents.tsx';
import list from '../parts/lists.module.css';
import { Page } from '../parts/Page.tsx';
import { Reader } from './Reader.tsx';
import { Done, Row, Rows } from '../parts/Rows.tsx';
import { secondable, windowOpen } from '../home/todos.ts';
import { useDraft } from '../parts/useDraft.ts';
import { useHome } from '../home/useHome.ts';
import { WriteForm } from '../parts/WriteForm.tsx';

/** Every proposal with where it stands; while the window is open, the way to make one. */
export function Proposals() {
  const congress = useCongress();
  const me = useMe();
  const names = useLiveNames();
  const terms = useTerms();
  const { t } = useTranslation('delegate');
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

/** One proposal: its text, who is behind it, what became of it. */
export function ProposalPage() {
  const { proposalId = '' } = useParams();
  const { proposals } = useCongress();
  const terms = useTerms();
  const { t } = useTranslation('delegate');
  const names = useLiveNames();
  const { list: joined } = useFormat();
  const proposal = proposals.find(({ id }) => id === proposalId);
  if (!proposal) return <Missing back="proposals" />;
  const target = proposals.find(({ id }) => id === proposal.mergedInto);
  return (
    <Page title={proposal.title} back="proposals" ownHeading>
      <Reader documentId={proposal.text.documentId} title={proposal.title} mark={false} />
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
              : t('proposals.nobodyYet')}
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
  const { t } = useTranslation('delegate');
  const { run, sending, unconfirmed, refusal, dismiss } = useCommand('secondProposal');
  const proposal = congress.proposals.find(({ id }) => id === proposalId);
  if (proposal?.seconders.includes(me.id)) return <Done>{t('proposals.iSeconded')}</Done>;
  if (step?.kind !== 'proposals' || !secondable(congress, me).some(({ id }) => id === proposalId)) return null;
  return (
    <div style={{ marginTop: '1rem' }}>
      <RefusalAlert refusal={refusal} onClose={dismiss} />
      <PrimaryAction sending={sending} unconfirmed={unconfirmed} onClick={() => void run({ proposalId })}>
        {t('proposals.second')}
      </PrimaryAction>
    </div>
  );
}

/** Writing a proposal. */
export function NewProposal() {
  const { t } = useTranslation('delegate');
  const congress = useCongress();
  const me = useMe();
  const navigate = useNavigate();
  const home = useHome();
  const [title, setTitle] = useDraft('proposal-title');
  const [text, write] = useDraft('proposal');
  const { run, sending, unconfirmed, refusal, dismiss } = useCommand('submitProposal');
  const submit = async (): Promise<void> => {
    const answer = await run({ title: title.trim(), text: text.trim() });
    if (!answer?.ok) return;
    setTitle('');
    write('');
    void navigate(home('proposals'), { replace: true });
  };
  const closed = windowOpen(congress) ? null : t('proposals.closed');
  const notMine = me.capacity === 'formal' ? null : t('proposals.formalOnly');
  return (
    <Page title={t('proposals.new')} back="proposals">
      <Sheet>
        <WriteForm
          label={t('proposals.text')}
          description={t('proposals.textHint')}
          value={text}
          onChange={write}
          action={t('proposals.submit')}
          onSubmit={() => void submit()}
          sending={sending}
          unconfirmed={unconfirmed}
          refusal={refusal}
          onDismiss={dismiss}
          most={20_000}
          rows={8}
          reason={closed ?? notMine ?? (title.trim() === '' ? t('proposals.noTitle') : null)}
        >
          <TextInput
            label={t('proposals.name')}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
            maxLength={200}
          />
        </WriteForm>
      </Sheet>
    </Page>
  );
}
