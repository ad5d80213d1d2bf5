import type { Paper } from '@congress/contract/congress/ballot/view';
import type { Item } from '@congress/contract/congress/preparation/view';
import type { Step } from '@congress/contract/congress/procedure/view';
import { type BallotMethod, type Matter, matters as allMatters } from '@congress/contract/congress/vocabulary';
import { Checkbox, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useTerms } from '../../texts/useTerms.ts';
import { useCongress } from '../../live/selectors.ts';
import { PrimaryAction } from '../../../ui/PrimaryAction.tsx';
import { Sheet } from '../../../ui/Sheet.tsx';
import { Answer } from '../parts/Answer.tsx';
import classes from '../parts/console.module.css';
import { DraftNote } from '../parts/DraftNote.tsx';
import { FieldGroup, Form } from '../parts/Form.tsx';
import { carries, decidedByPaper, waitingItems, waitingMatters } from './waiting.ts';
import { useDraft } from '../drafts.ts';
import { useAct } from '../useAct.ts';
import ballotClasses from './ballot.module.css';

/** Makes papers of what is still to be voted on: one form for each way of voting. */
export function PreparePapers({ step }: { step: Step }) {
  const congress = useCongress();
  if (step.kind === 'preliminary') {
    const left = waitingMatters(congress);
    return left.length > 0 ? <PrepareForm key={left.join()} method="hands" items={[]} matters={left} /> : null;
  }
  const left = waitingItems(congress, step.kind);
  const methods = [...new Set(left.map((item) => item.decision))].filter(decidedByPaper);
  return methods.map((method) => {
    const items = left.filter((item) => item.decision === method);
    return <PrepareForm key={method + items.map(({ id }) => id).join()} method={method} items={items} matters={[]} />;
  });
}

type Fields = { title: string; chosenItems: string[]; chosenMatters: string[] };
type Props = { method: BallotMethod; items: Item[]; matters: Matter[] };

/** The void paper whose new round this would be, if what is chosen was on one. */
function voidBefore(papers: Paper[], itemIds: string[], matters: string[]): Paper | null {
  const last = papers.findLast((paper) => carries(paper, itemIds, matters));
  return last?.state === 'void' ? last : null;
}

function PrepareForm({ method, items, matters }: Props) {
  const { t } = useTranslation('console');
  const terms = useTerms();
  const { papers } = useCongress();
  const prepare = useAct('preparePaper');
  const draft = useDraft<Fields>(`paper:${[method, ...matters, ...items.map(({ id }) => id)].join()}`, {
    title: t(matters.length > 0 ? 'prepare.mattersTitle' : 'prepare.itemsTitle'),
    chosenItems: items.map(({ id }) => id),
    chosenMatters: matters,
  });
  const { title, chosenItems, chosenMatters } = draft.value;
  const chosen = chosenItems.length + chosenMatters.length;
  const previous = voidBefore(papers, chosenItems, chosenMatters);
  const submit = async (): Promise<void> => {
    if (chosen === 0 || title.trim() === '') return;
    const answer = await prepare.run({
      title: title.trim(),
      method,
      itemIds: chosenItems,
      matters: allMatters.filter((matter) => chosenMatters.includes(matter)),
      previousId: previous?.id ?? null,
    });
    if (answer?.ok) draft.forget();
  };
  const reason = chosen === 0 ? t('prepare.nothing') : title.trim() === '' ? t('prepare.untitled') : null;
  return (
    <Sheet title={t('prepare.title', { method: terms.method(method) })} tone="act">
      {previous ? (
        <p className={classes.lead}>{t('prepare.again', { title: previous.title, round: previous.round + 1 })}</p>
      ) : null}
      <Form onSubmit={() => void submit()}>
        <DraftNote of={draft} />
        <TextInput
          label={t('prepare.name')}
          value={title}
          maxLength={200}
          onChange={(event) => draft.write({ title: event.currentTarget.value })}
        />
        <FieldGroup title={t('prepare.on')}>
          {matters.length > 0 ? (
            <Checkbox.Group
              value={chosenMatters}
              onChange={(ids) => draft.write({ chosenMatters: ids })}
              aria-label={t('prepare.on')}
            >
              {matters.map((matter) => (
                <Checkbox key={matter} value={matter} label={terms.matter(matter)} py="xs" />
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
        <Answer of={prepare} />
        <PrimaryAction type="submit" sending={prepare.sending} unconfirmed={prepare.unconfirmed} reason={reason}>
          {t('prepare.make', { count: chosen })}
        </PrimaryAction>
      </Form>
    </Sheet>
  );
}
