import {
  decidedByPaper,
  roundsOn,
  waitingItems,
  waitingPreparatoryMatters,
} from '@congress/contract/congress/ballot/questions';
import { courseOf, mayBeVoted } from '@congress/contract/congress/ballot/rounds';
import type { Paper } from '@congress/contract/congress/ballot/view';
import type { Item } from '@congress/contract/congress/preparation/view';
import type { Step } from '@congress/contract/congress/procedure/view';
import type { CongressView } from '@congress/contract/congress/snapshot';
import { type BallotMethod, type PreparatoryMatter, preparatoryMatters } from '@congress/contract/congress/vocabulary';
import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useTerms } from '../../texts/useTerms.ts';
import { useCongress } from '../../live/selectors.ts';
import { PrimaryAction } from '../../../ui/acts/PrimaryAction.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { Answer } from '../../../ui/desk/Answer.tsx';
import classes from '../../../ui/desk/desk.module.css';
import { DraftNote } from '../../../ui/desk/forms/DraftNote.tsx';
import { FieldGroup, Form } from '../../../ui/desk/forms/Form.tsx';
import { useDraft } from '../../../ui/desk/forms/drafts.ts';
import { useAct } from '../useAct.ts';
import { OpenSeats } from './OpenSeats.tsx';
import ballotClasses from './ballot.module.css';

/** Makes papers of what is still to be voted on: one form for each way of voting. */
export function PreparePapers({ step }: { step: Step }) {
  const congress = useCongress();
  if (step.kind === 'preliminary') {
    const left = waitingPreparatoryMatters(congress, preparatoryMatters);
    return left.length > 0 ? <PrepareForm key={left.join()} method="hands" items={[]} preparatory={left} /> : null;
  }
  const left = [...waitingItems(congress, step.kind), ...(step.kind === 'ballot' ? electionsToVote(congress) : [])];
  const methods = [...new Set(left.map((item) => item.decision))].filter(decidedByPaper);
  return (
    <>
      {step.kind === 'ballot' ? <OpenSeats /> : null}
      {methods.map((method) => {
        const items = left.filter((item) => item.decision === method);
        const key = method + items.map(({ id }) => id).join();
        return <PrepareForm key={key} method={method} items={items} preparatory={[]} />;
      })}
    </>
  );
}

/** Elections whose next round may be voted now. */
function electionsToVote(congress: CongressView): Item[] {
  return congress.items.filter(({ id }) => {
    const course = courseOf(congress, id);
    return course !== undefined && mayBeVoted(course);
  });
}

/** What the next round of an election is about, where it is not the first. */
function Rounds({ items }: { items: readonly Item[] }) {
  const { t } = useTranslation('console');
  const { list } = useFormat();
  const congress = useCongress();
  return items.flatMap(({ id, title }) => {
    const course = courseOf(congress, id);
    if (!course?.last) return [];
    const { awaits, seats, tied } = course;
    const said =
      awaits === 'run-off'
        ? t('prepare.runOff', { title, count: seats, names: list(tied.map(({ name }) => name)) })
        : t('prepare.further', { title, count: seats });
    return [
      <p key={id} className={classes.lead}>
        {said}
      </p>,
    ];
  });
}

type Fields = { title: string; chosenItems: string[]; chosenPreparatory: string[] };
type Props = { method: BallotMethod; items: Item[]; preparatory: PreparatoryMatter[] };

/** The void paper whose new round this would be, if what is chosen was on one. */
function voidBefore(papers: Paper[], itemIds: string[], chosen: readonly PreparatoryMatter[]): Paper | null {
  const subjects = [
    ...itemIds.map((itemId) => ({ itemId, matter: null })),
    ...chosen.map((matter) => ({ itemId: null, matter })),
  ];
  const last = roundsOn({ papers }, subjects).at(-1);
  return last?.state === 'void' ? last : null;
}

function PrepareForm({ method, items, preparatory }: Props) {
  const { t } = useTranslation('console');
  const terms = useTerms();
  const { papers, mode } = useCongress();
  const { t: desk } = useTranslation('ballotDesk');
  const [inHall, setInHall] = useState(false);
  const prepare = useAct('preparePaper');
  const draft = useDraft<Fields>(`paper:${[method, ...preparatory, ...items.map(({ id }) => id)].join()}`, {
    title: t(preparatory.length > 0 ? 'prepare.preparatoryTitle' : 'prepare.itemsTitle'),
    chosenItems: items.map(({ id }) => id),
    chosenPreparatory: preparatory,
  });
  const { title, chosenItems, chosenPreparatory } = draft.value;
  const chosen = chosenItems.length + chosenPreparatory.length;
  const matters = preparatoryMatters.filter((matter) => chosenPreparatory.includes(matter));
  const previous = voidBefore(papers, chosenItems, matters);
  const submit = async (): Promise<void> => {
    if (chosen === 0 || title.trim() === '') return;
    const answer = await prepare.run({
      title: title.trim(),
      method,
      ...(method === 'hands' && inHall ? { hands: 'hall' as const } : {}),
      itemIds: chosenItems,
      matters,
      previousId: previous?.id ?? null,
    });
    if (answer?.became === 'accepted') draft.forget();
  };
  const reason = chosen === 0 ? t('prepare.nothing') : title.trim() === '' ? t('prepare.untitled') : null;
  return (
    <Sheet title={t('prepare.title', { method: terms.method(method) })} tone="act">
      {previous ? (
        <p className={classes.lead}>{t('prepare.again', { title: previous.title, round: previous.round + 1 })}</p>
      ) : null}
      <Rounds items={items} />
      <Form onSubmit={() => void submit()}>
        <DraftNote of={draft} />
        <TextInput
          label={t('prepare.name')}
          value={title}
          maxLength={200}
          onChange={(event) => draft.write({ title: event.currentTarget.value })}
        />
        <FieldGroup title={t('prepare.on')}>
          {preparatory.length > 0 ? (
            <Checkbox.Group
              value={chosenPreparatory}
              onChange={(ids) => draft.write({ chosenPreparatory: ids })}
              aria-label={t('prepare.on')}
            >
              {preparatory.map((matter) => (
                <Checkbox key={matter} value={matter} label={terms.preparatoryMatter(matter)} py="xs" />
              ))}
            </Checkbox.Group>
          ) : (
            <Checkbox.Group
              className={ballotClasses.choices}
              value={chosenItems}
              onChange={(ids) => draft.write({ chosenItems: ids })}
              aria-label={t('prepare.on')}
            >
              {items.map((item) => (
                <Checkbox key={item.id} value={item.id} label={item.title} py="xs" />
              ))}
            </Checkbox.Group>
          )}
        </FieldGroup>
        {method === 'hands' && mode !== 'online' ? (
          <Checkbox
            checked={inHall}
            label={desk('inHall')}
            py="xs"
            onChange={(event) => setInHall(event.currentTarget.checked)}
          />
        ) : null}
        <Answer of={prepare} />
        <PrimaryAction type="submit" sending={prepare.sending} unconfirmed={prepare.unconfirmed} reason={reason}>
          {t('prepare.make', { count: chosen })}
        </PrimaryAction>
      </Form>
    </Sheet>
  );
}
