import type { Group } from '@congress/contract/congress/preparation/view';
import type { Step } from '@congress/contract/congress/procedure/view';
import { Button, Modal, Radio, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PrimaryAction } from '../../../ui/acts/PrimaryAction.tsx';
import { Answer } from '../../../ui/desk/Answer.tsx';
import classes from '../../../ui/desk/desk.module.css';
import { useDraft } from '../../../ui/desk/forms/drafts.ts';
import { DraftNote } from '../../../ui/desk/forms/DraftNote.tsx';
import { Form } from '../../../ui/desk/forms/Form.tsx';
import { Note } from '../../../ui/desk/Note.tsx';
import { useCongress } from '../../live/selectors.ts';
import { PersonPicker } from '../people/choose/PersonPicker.tsx';
import { useNameOf, usePeople } from '../queries.ts';
import { useAct } from '../useAct.ts';

type Props = { group: Group; step: Step };

/** For a group whose leader does not act: a reminder to all first, then another leader (D-3). */
export function ReplaceLeader({ group, step }: Props) {
  const { t } = useTranslation('console');
  const { t: common } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="subtle" size="sm" onClick={() => setOpen(true)}>
        {t('replaceLeader.open')}
      </Button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={t('replaceLeader.title', { group: group.name })}
        size="40rem"
        closeOnClickOutside={false}
        closeButtonProps={{ 'aria-label': common('close') }}
      >
        <ReplaceForm group={group} step={step} onDone={() => setOpen(false)} />
      </Modal>
    </>
  );
}

const choosers = ['group', 'presidium'] as const;
type Fields = { personId: string; chosenBy: (typeof choosers)[number]; reason: string };

function ReplaceForm({ group, step, onDone }: Props & { onDone: () => void }) {
  const { t } = useTranslation('console');
  const { announcements, offices } = useCongress();
  const nameOf = useNameOf();
  const { people } = usePeople();
  const replace = useAct('replaceLeader');
  const [picking, setPicking] = useState(false);
  const draft = useDraft<Fields>(`leader:${group.id}`, { personId: '', chosenBy: 'group', reason: '' });
  const { personId, chosenBy, reason } = draft.value;
  const reminded = announcements.some(({ at }) => at >= (step.openedAt ?? ''));
  const missing = personId === '' ? t('replaceLeader.who') : reason.trim() === '' ? t('replaceLeader.reason') : null;
  const submit = async (): Promise<void> => {
    if (missing || !reminded) return;
    const answer = await replace.run({ groupId: group.id, personId, chosenBy, reason: reason.trim() });
    if (answer?.became !== 'accepted') return;
    draft.forget();
    onDone();
  };
  const others = people.filter(
    ({ id, groupId, capacity }) => groupId === group.id && capacity === 'formal' && id !== group.leaderId,
  );
  return (
    <Form onSubmit={() => void submit()}>
      <DraftNote of={draft} />
      <p className={classes.lead}>{t('replaceLeader.lead', { name: nameOf(group.leaderId) })}</p>
      {reminded ? null : <Remind group={group} />}
      <Radio.Group
        label={t('replaceLeader.chosenBy')}
        value={chosenBy}
        onChange={(value) => draft.write({ chosenBy: choosers.find((one) => one === value) ?? chosenBy })}
      >
        <div className={classes.choices}>
          {choosers.map((one) => (
            <Radio
              key={one}
              value={one}
              label={t(`replaceLeader.by.${one}`)}
              disabled={one === 'presidium' && offices.presidium.length === 0}
            />
          ))}
        </div>
      </Radio.Group>
      <div className={classes.bar}>
        <span>
          {t('replaceLeader.who')} <strong>{personId === '' ? '—' : nameOf(personId)}</strong>
        </span>
        <Button variant="default" onClick={() => setPicking(true)}>
          {t('replaceLeader.pick')}
        </Button>
      </div>
      <TextInput
        label={t('replaceLeader.reason')}
        value={reason}
        maxLength={200}
        onChange={(event) => draft.write({ reason: event.currentTarget.value })}
      />
      <Answer of={replace} />
      <PrimaryAction
        type="submit"
        sending={replace.sending}
        unconfirmed={replace.unconfirmed}
        reason={reminded ? (missing ? t('act.missing', { field: missing }) : null) : t('replaceLeader.remindFirst')}
      >
        {t('replaceLeader.replace')}
      </PrimaryAction>
      {picking ? (
        <PersonPicker
          title={t('replaceLeader.title', { group: group.name })}
          people={others}
          single
          chosen={personId === '' ? [] : [personId]}
          confirmLabel={t('replaceLeader.choose')}
          onDone={([id]) => {
            setPicking(false);
            if (id) draft.write({ personId: id });
          }}
          onCancel={() => setPicking(false)}
        />
      ) : null}
    </Form>
  );
}

/** Reminds everyone, in words that name the group and nobody. */
function Remind({ group }: { group: Group }) {
  const { t } = useTranslation('console');
  const announce = useAct('announce');
  const text = t('replaceLeader.reminder', { group: group.name });
  return (
    <>
      <Note icon="bell">
        {t('replaceLeader.remindFirst')}「{text}」{' '}
        <Button size="sm" variant="outline" loading={announce.sending} onClick={() => void announce.run({ text })}>
          {t('replaceLeader.remind')}
        </Button>
      </Note>
      <Answer of={announce} />
    </>
  );
}
