import type { CandidateObjection } from '@congress/contract/congress/nomination/view';
import { Button, Modal, Radio, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PrimaryAction } from '../../../ui/acts/PrimaryAction.tsx';
import { Answer } from '../../../ui/desk/Answer.tsx';
import classes from '../../../ui/desk/desk.module.css';
import { useDraft } from '../../../ui/desk/forms/drafts.ts';
import { DraftNote } from '../../../ui/desk/forms/DraftNote.tsx';
import { Form } from '../../../ui/desk/forms/Form.tsx';
import { Tag } from '../../../ui/desk/Tag.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { useCongress } from '../../live/selectors.ts';
import { DocumentButton } from '../parts/DocumentButton.tsx';
import { useNameOf } from '../queries.ts';
import { useAct } from '../useAct.ts';

/** What was held against candidates, and the answers. */
export function CandidateObjections({ active }: { active: boolean }) {
  const { t } = useTranslation('console');
  const nameOf = useNameOf();
  const { nomination } = useCongress();
  const [answering, setAnswering] = useState<CandidateObjection | null>(null);
  const objections = nomination?.objections ?? [];
  const open = objections.filter(({ answer }) => answer === null).length;
  if (objections.length === 0) return null;
  return (
    <Sheet title={t('nomination.objections')} tone={active && open > 0 ? 'act' : 'plain'} extra={<Tag>{open}</Tag>}>
      <ol className={classes.list}>
        {objections.map((one) => {
          const about = nomination?.candidacies.find(({ id }) => id === one.candidacyId);
          const name = about?.name ?? nameOf(about?.personId);
          return (
            <li key={one.id} className={`${classes.bar} ${classes.spread}`}>
              <span className={`${classes.grow} ${classes.name}`}>{name}</span>
              <DocumentButton document={one.text} title={t('nomination.objectionTo', { name })} />
              {one.answer ? (
                <>
                  <DocumentButton document={one.answer} title={t('nomination.answerTo', { name })} />
                  <Tag tone="done">{t(one.upheld ? 'nomination.upheld' : 'nomination.notUpheld')}</Tag>
                </>
              ) : active ? (
                <Button variant="outline" onClick={() => setAnswering(one)}>
                  {t('nomination.answer')}
                </Button>
              ) : null}
            </li>
          );
        })}
      </ol>
      {answering ? <AnswerDialog objection={answering} onClose={() => setAnswering(null)} /> : null}
    </Sheet>
  );
}

function AnswerDialog({ objection, onClose }: { objection: CandidateObjection; onClose: () => void }) {
  const { t } = useTranslation('console');
  const { t: common } = useTranslation();
  const send = useAct('answerCandidateObjection');
  const draft = useDraft(`candidate-objection:${objection.id}`, { answer: '', upheld: false });
  const { answer, upheld } = draft.value;
  const submit = async (): Promise<void> => {
    if (answer.trim() === '') return;
    const reply = await send.run({ objectionId: objection.id, answer: answer.trim(), upheld });
    if (reply?.became !== 'accepted') return;
    draft.forget();
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('nomination.answer')}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Form onSubmit={() => void submit()}>
        <DraftNote of={draft} />
        <Radio.Group
          label={t('nomination.finding')}
          value={upheld ? 'yes' : 'no'}
          onChange={(value) => draft.write({ upheld: value === 'yes' })}
        >
          <Radio value="no" label={t('nomination.notUpheld')} py="xs" />
          <Radio value="yes" label={t('nomination.upheldMeans')} py="xs" />
        </Radio.Group>
        <Textarea
          label={t('nomination.answerText')}
          value={answer}
          maxLength={2000}
          autosize
          minRows={3}
          onChange={(event) => draft.write({ answer: event.currentTarget.value })}
        />
        <Answer of={send} />
        <PrimaryAction
          type="submit"
          sending={send.sending}
          unconfirmed={send.unconfirmed}
          reason={answer.trim() === '' ? t('act.missing', { field: t('nomination.answerText') }) : null}
        >
          {t('nomination.answer')}
        </PrimaryAction>
      </Form>
    </Modal>
  );
}
