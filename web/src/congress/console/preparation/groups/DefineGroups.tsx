import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../../../live/http/newId.ts';
import { useCongress } from '../../../live/selectors.ts';
import { PrimaryAction } from '../../../../ui/acts/PrimaryAction.tsx';
import { Sheet } from '../../../../ui/parts/Sheet.tsx';
import { Answer } from '../../../../ui/desk/Answer.tsx';
import classes from '../../../../ui/desk/desk.module.css';
import { DraftNote } from '../../../../ui/desk/forms/DraftNote.tsx';
import { Form } from '../../../../ui/desk/forms/Form.tsx';
import { More } from '../../../../ui/desk/More.tsx';
import { Note } from '../../../../ui/desk/Note.tsx';
import { usePeople } from '../../queries.ts';
import { useDraft } from '../../../../ui/desk/forms/drafts.ts';
import { useAct } from '../../useAct.ts';

/** The list of groups, a name per line; or one group for each unit of the roster, with its people. */
export function DefineGroups() {
  const { t } = useTranslation('console');
  const { groups } = useCongress();
  const none = groups.length === 0;
  return (
    <Sheet title={t(none ? 'groups.define' : 'groups.redefine')} tone={none ? 'act' : 'plain'}>
      {none ? (
        <>
          <ByUnit />
          <NamesForm />
        </>
      ) : (
        <More title={t('groups.changeList')}>
          <NamesForm key={groups.map(({ name }) => name).join('\n')} />
        </More>
      )}
    </Sheet>
  );
}

function ByUnit() {
  const { t } = useTranslation('console');
  const { people } = usePeople();
  const define = useAct('defineGroups');
  const assign = useAct('assignToGroup');
  const [at, setAt] = useState<number | null>(null);
  const formal = people.filter((person) => person.capacity === 'formal');
  const units = [...new Set(formal.map(({ unit }) => unit))].filter((unit) => unit !== '');
  if (units.length === 0) return null;
  const make = async (): Promise<void> => {
    const groups = units.map((unit) => ({ id: newId(), name: unit }));
    const defined = await define.run({ groups });
    if (defined?.became !== 'accepted') return;
    for (const [index, { id, name }] of groups.entries()) {
      setAt(index);
      const personIds = formal.filter(({ unit }) => unit === name).map((person) => person.id);
      const answer = await assign.run({ groupId: id, personIds });
      if (answer?.became !== 'accepted') break;
    }
    setAt(null);
  };
  return (
    <>
      <p className={classes.lead}>{t('groups.byUnitLead', { count: units.length })}</p>
      <Answer of={define} />
      <Answer of={assign} />
      <Button variant="outline" loading={at !== null || define.sending} onClick={() => void make()}>
        {t('groups.byUnit', { count: units.length })}
      </Button>
      {at === null ? null : <Note live>{t('groups.assigning', { at: at + 1, all: units.length })}</Note>}
      <hr className={classes.rule} />
    </>
  );
}

function NamesForm() {
  const { t } = useTranslation('console');
  const { groups } = useCongress();
  const define = useAct('defineGroups');
  const before = groups.map(({ name }) => name).join('\n');
  const draft = useDraft('groups', { text: before }, { base: before });
  const { text } = draft.value;
  const names = text
    .split('\n')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  const lost = groups.filter((group) => !names.includes(group.name) && group.formal + group.others > 0);
  const reason = names.length === 0 ? t('groups.nameFirst') : twice ? t('groups.twice', { name: twice }) : null;
  const submit = async (): Promise<void> => {
    if (reason) return;
    const idOf = new Map(groups.map((group) => [group.name, group.id]));
    const named = names.map((name) => ({ id: idOf.get(name) ?? newId(), name }));
    if ((await define.run({ groups: named }))?.became === 'accepted') draft.forget();
  };
  return (
    <Form onSubmit={() => void submit()}>
      <DraftNote of={draft} />
      <Textarea
        label={t('groups.names')}
        description={t('groups.namesHint')}
        value={text}
        onChange={(event) => draft.write({ text: event.currentTarget.value })}
        autosize
        minRows={3}
        maxRows={14}
      />
      {lost.map((group) => (
        <Note key={group.id} icon="warn" tone="warn">
          {t('groups.willLose', { group: group.name, count: group.formal + group.others })}
        </Note>
      ))}
      <Answer of={define} />
      <PrimaryAction
        type="submit"
        tone={groups.length === 0 ? 'act' : 'quiet'}
        sending={define.sending}
        unconfirmed={define.unconfirmed}
        reason={reason}
      >
        {t('groups.save', { count: names.length })}
      </PrimaryAction>
    </Form>
  );
}
