import type { Candidacy } from '@congress/contract/congress/nomination/view';
import { Modal, Radio, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PrimaryAction } from '../../../ui/acts/PrimaryAction.tsx';
import { Answer } from '../../../ui/desk/Answer.tsx';
import { useDraft } from '../../../ui/desk/forms/drafts.ts';
import { DraftNote } from '../../../ui/desk/forms/DraftNote.tsx';
import { Form } from '../../../ui/desk/forms/Form.tsx';
import { useTerms } from '../../texts/useTerms.ts';
import { useAct } from '../useAct.ts';

type Props = { candidacy: Candidacy; name: string; onClose: () => void };

/** What came of looking at somebody's qualifications, and why. */
export function CheckDialog({ candidacy, name, onClose }: Props) {
  const { t } = useTranslation('console');
  const { t: common } = useTranslation();
  const terms = useTerms();
  const check = useAct('checkCandidate');
  const draft = useDraft(`check:${candidacy.id}`, {
    qualified: candidacy.check?.qualified ?? true,
    reason: candidacy.check?.reason ?? '',
  });
  const { qualified, reason } = draft.value;
  const submit = async (): Promise<void> => {
    const answer = await check.run({ candidacyId: candidacy.id, qualified, reason: reason.trim() });
    if (answer?.became !== 'accepted') return;
    draft.forget();
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('nomination.checkOf', { name })}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Form onSubmit={() => void submit()}>
        <DraftNote of={draft} />
        <Radio.Group
          label={t('nomination.checkResult')}
          value={qualified ? 'yes' : 'no'}
          onChange={(value) => draft.write({ qualified: value === 'yes' })}
        >
          <Radio value="yes" label={t('nomination.qualified')} py="xs" />
          <Radio value="no" label={terms.candidacy('unqualified')} py="xs" />
        </Radio.Group>
        <Textarea
          label={t(qualified ? 'nomination.checkNote' : 'nomination.checkReason')}
          value={reason}
          maxLength={500}
          autosize
          minRows={2}
          onChange={(event) => draft.write({ reason: event.currentTarget.value })}
        />
        <Answer of={check} />
        <PrimaryAction
          type="submit"
          sending={check.sending}
          unconfirmed={check.unconfirmed}
          reason={!qualified && reason.trim() === '' ? t('desk:reasonMissing') : null}
        >
          {t('act.save')}
        </PrimaryAction>
      </Form>
    </Modal>
  );
}
