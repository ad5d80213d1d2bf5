import { candidaciesFor, type Election } from '@congress/contract/congress/nomination/questions';
import { Modal, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PrimaryAction } from '../../../ui/acts/PrimaryAction.tsx';
import { Answer } from '../../../ui/desk/Answer.tsx';
import { useDraft } from '../../../ui/desk/forms/drafts.ts';
import { DraftNote } from '../../../ui/desk/forms/DraftNote.tsx';
import { Columns, FieldGroup, Form } from '../../../ui/desk/forms/Form.tsx';
import { useCongress } from '../../live/selectors.ts';
import { useTerms } from '../../texts/useTerms.ts';
import { PeopleField } from '../people/choose/PeopleField.tsx';
import { usePeople } from '../queries.ts';
import { useAct } from '../useAct.ts';

/** Nominates for the committee: somebody of the roster, or, where the staff may be elected, somebody by name. */
export function NominateDialog({ item, onClose }: { item: Election; onClose: () => void }) {
  const { t } = useTranslation('console');
  const { t: common } = useTranslation();
  const terms = useTerms();
  const congress = useCongress();
  const { people } = usePeople();
  const nominate = useAct('nominate');
  const draft = useDraft(`nominate:${item.id}`, { chosen: [] as string[], name: '', detail: '' });
  const { chosen, name, detail } = draft.value;
  const byName = item.election.eligible === 'staff';
  const known = candidaciesFor(congress, item.id).filter(({ nominated }) => nominated.committee);
  const open = people.filter(
    ({ id, capacity }) => (byName || capacity === 'formal') && !known.some(({ personId }) => personId === id),
  );
  const missing = chosen.length === 0 && (!byName || name.trim() === '');
  const submit = async (): Promise<void> => {
    if (missing) return;
    const [personId = null] = chosen;
    const who = personId ? { personId, name: '' } : { personId: null, name: name.trim() };
    const answer = await nominate.run({ itemId: item.id, way: 'committee', ...who, detail: detail.trim() });
    if (answer?.became !== 'accepted') return;
    draft.forget();
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('nomination.nominate')}
      size="lg"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Form onSubmit={() => void submit()}>
        <DraftNote of={draft} />
        <PeopleField
          label={t('nomination.person')}
          people={open}
          value={chosen}
          single
          onChange={(ids) => draft.write({ chosen: ids })}
        />
        {byName && chosen.length === 0 ? (
          <FieldGroup title={t('nomination.outside')}>
            <Columns>
              <TextInput
                label={terms.rosterField('name')}
                value={name}
                maxLength={100}
                onChange={(event) => draft.write({ name: event.currentTarget.value })}
              />
              <TextInput
                label={t('parts.detail')}
                value={detail}
                maxLength={200}
                onChange={(event) => draft.write({ detail: event.currentTarget.value })}
              />
            </Columns>
          </FieldGroup>
        ) : null}
        <Answer of={nominate} />
        <PrimaryAction
          type="submit"
          sending={nominate.sending}
          unconfirmed={nominate.unconfirmed}
          reason={missing ? t('act.missing', { field: t('nomination.person') }) : null}
        >
          {t('nomination.nominateAct')}
        </PrimaryAction>
      </Form>
    </Modal>
  );
}
