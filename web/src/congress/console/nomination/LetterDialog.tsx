import type { Candidacy } from '@congress/contract/congress/nomination/view';
import { Modal, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PrimaryAction } from '../../../ui/acts/PrimaryAction.tsx';
import { Answer } from '../../../ui/desk/Answer.tsx';
import { useDraft } from '../../../ui/desk/forms/drafts.ts';
import { DraftNote } from '../../../ui/desk/forms/DraftNote.tsx';
import { Form } from '../../../ui/desk/forms/Form.tsx';
import { Note } from '../../../ui/desk/Note.tsx';
import { emptyEvidence, EvidenceFields, isComplete, today } from '../parts/EvidenceFields.tsx';
import { useAct } from '../useAct.ts';

/** What the secretariat enters from somebody's letter. */
export type Letter = 'accept' | 'decline' | 'withdraw';
type Props = { what: Letter; candidacy: Candidacy; name: string; onClose: () => void };

/** Enters the word of somebody who cannot give it here, by their letter. */
export function LetterDialog({ what, candidacy, name, onClose }: Props) {
  const { t } = useTranslation('console');
  const { t: common } = useTranslation();
  const accept = useAct('acceptNomination');
  const decline = useAct('declineNomination');
  const withdraw = useAct('withdrawCandidacy');
  const handle = { accept, decline, withdraw }[what];
  const draft = useDraft(`${what}:${candidacy.id}`, {
    document: { ...emptyEvidence(), date: today() },
    detail: candidacy.detail,
    words: '',
  });
  const { document, detail, words } = draft.value;
  const candidacyId = candidacy.id;
  const send = {
    accept: () => accept.run({ candidacyId, detail, statement: words, photo: null, document }),
    decline: () => decline.run({ candidacyId, document }),
    withdraw: () => withdraw.run({ candidacyId, reason: words, document }),
  };
  const submit = async (): Promise<void> => {
    if (!isComplete(document)) return;
    if ((await send[what]())?.became !== 'accepted') return;
    draft.forget();
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`nomination.letter.${what}`, { name })}
      size="lg"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Form onSubmit={() => void submit()}>
        <DraftNote of={draft} />
        <Note>{t('nomination.letter.note')}</Note>
        <EvidenceFields value={document} onChange={(value) => draft.write({ document: value })} />
        {what === 'accept' ? (
          <TextInput
            label={t('parts.detail')}
            value={detail}
            maxLength={200}
            onChange={(event) => draft.write({ detail: event.currentTarget.value })}
          />
        ) : null}
        {what === 'decline' ? null : (
          <Textarea
            label={t(what === 'accept' ? 'nomination.statement' : 'nomination.why')}
            value={words}
            maxLength={what === 'accept' ? 2000 : 500}
            autosize
            minRows={3}
            onChange={(event) => draft.write({ words: event.currentTarget.value })}
          />
        )}
        <Answer of={handle} />
        <PrimaryAction
          type="submit"
          sending={handle.sending}
          unconfirmed={handle.unconfirmed}
          reason={isComplete(document) ? null : t('nomination.letter.missing')}
        >
          {t('act.save')}
        </PrimaryAction>
      </Form>
    </Modal>
  );
}
