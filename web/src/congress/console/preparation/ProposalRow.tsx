import type { Proposal } from '@congress/contract/congress/preparation/view';
import { Button, Modal, Radio, Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useTerms } from '../../texts/useTerms.ts';
import { useCongress } from '../../live/selectors.ts';
import { Attachments } from '../../ui/files/Attachments.tsx';
import { PrimaryAction } from '../../../ui/acts/PrimaryAction.tsx';
import { Answer } from '../../../ui/desk/Answer.tsx';
import classes from '../../../ui/desk/desk.module.css';
import { DocumentButton } from '../parts/DocumentButton.tsx';
import { DraftNote } from '../../../ui/desk/forms/DraftNote.tsx';
import { Form } from '../../../ui/desk/forms/Form.tsx';
import { Tag } from '../../../ui/desk/Tag.tsx';
import { useNameOf } from '../queries.ts';
import { useDraft } from '../../../ui/desk/forms/drafts.ts';
import { useAct } from '../useAct.ts';

type Verdict = Exclude<Proposal['status'], 'submitted'>;
type Review = { status: Verdict; reason: string; mergedInto: string | null };
const verdicts: Verdict[] = ['filed', 'merged', 'suggestion', 'rejected'];

type Props = { proposal: Proposal; active: boolean; needed: number };

/** One proposal: who made and seconded it, its text, and what it became. */
export function ProposalRow({ proposal, active, needed }: Props) {
  const { t } = useTranslation('console');
  const terms = useTerms();
  const { list } = useFormat();
  const nameOf = useNameOf();
  const { proposals } = useCongress();
  const [reviewing, setReviewing] = useState(false);
  const { title, by, seconders, status, reason, mergedInto } = proposal;
  const into = proposals.find(({ id }) => id === mergedInto)?.title;
  return (
    <li>
      <div className={`${classes.bar} ${classes.spread}`}>
        <span className={classes.grow}>
          <span className={classes.name}>{title}</span>
          <br />
          <span className={classes.small}>
            {nameOf(by)} · {t('proposals.seconders', { have: seconders.length, needed })}
            {seconders.length > 0 ? ` (${list(seconders.slice(0, 5).map(nameOf))})` : ''}
          </span>
        </span>
        <DocumentButton document={proposal.text} title={title} />
        <Tag {...(status === 'submitted' ? { tone: 'act' as const } : {})}>{terms.proposalStatus(status)}</Tag>
        {active && status === 'submitted' ? (
          <Button
            variant="outline"
            aria-label={t('proposals.reviewWhat', { title })}
            onClick={() => setReviewing(true)}
          >
            {t('proposals.review')}
          </Button>
        ) : null}
      </div>
      {reason || into ? (
        <p className={classes.small}>
          {into ? `${t('proposals.into', { title: into })} ` : ''}
          {reason}
        </p>
      ) : null}
      <Attachments about={{ kind: 'proposal', id: proposal.id }} label={title} add={active && status === 'submitted'} />
      {reviewing ? <ReviewDialog proposal={proposal} needed={needed} onClose={() => setReviewing(false)} /> : null}
    </li>
  );
}

function ReviewDialog({ proposal, needed, onClose }: Omit<Props, 'active'> & { onClose: () => void }) {
  const { t } = useTranslation('console');
  const { t: common } = useTranslation();
  const terms = useTerms();
  const { proposals } = useCongress();
  const review = useAct('reviewProposal');
  const enough = proposal.seconders.length >= needed;
  const draft = useDraft<Review>(`review:${proposal.id}`, {
    status: enough ? 'filed' : 'suggestion',
    reason: '',
    mergedInto: null,
  });
  const { write } = draft;
  const { status, reason, mergedInto } = draft.value;
  const targets = proposals.filter(
    ({ id, status: other }) => id !== proposal.id && other !== 'merged' && other !== 'rejected',
  );
  const why =
    status === 'filed' && !enough
      ? t('proposals.tooFew', { count: needed - proposal.seconders.length })
      : status === 'rejected' && reason.trim() === ''
        ? t('desk:reasonMissing')
        : status === 'merged' && mergedInto === null
          ? t('proposals.intoWhich')
          : null;
  const submit = async (): Promise<void> => {
    if (why) return;
    const answer = await review.run({
      proposalId: proposal.id,
      status,
      reason: reason.trim(),
      mergedInto: status === 'merged' ? mergedInto : null,
    });
    if (answer?.became !== 'accepted') return;
    draft.forget();
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={proposal.title}
      size="lg"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Form onSubmit={() => void submit()}>
        <DraftNote of={draft} />
        <Radio.Group
          label={t('proposals.verdict')}
          value={status}
          onChange={(value) => write({ status: verdicts.find((one) => one === value) ?? status })}
        >
          {verdicts.map((one) => (
            <Radio key={one} value={one} label={terms.proposalStatus(one)} py="xs" />
          ))}
        </Radio.Group>
        {status === 'merged' ? (
          <Select
            label={t('proposals.intoWhat')}
            data={targets.map(({ id, title }) => ({ value: id, label: title }))}
            value={mergedInto}
            onChange={(into) => write({ mergedInto: into })}
          />
        ) : null}
        <Textarea
          label={t('proposals.reason')}
          value={reason}
          maxLength={1000}
          autosize
          minRows={2}
          onChange={(event) => write({ reason: event.currentTarget.value })}
        />
        <Answer of={review} />
        <PrimaryAction type="submit" sending={review.sending} unconfirmed={review.unconfirmed} reason={why}>
          {terms.proposalStatus(status)}
        </PrimaryAction>
      </Form>
    </Modal>
  );
}
