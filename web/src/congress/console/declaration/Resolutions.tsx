import { adoptedItems, type AdoptedItem } from '@congress/contract/congress/declaration/questions';
import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useTerms } from '../../texts/useTerms.ts';
import { useCongress } from '../../live/selectors.ts';
import { PrimaryAction } from '../../../ui/acts/PrimaryAction.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { Answer } from '../../../ui/desk/Answer.tsx';
import classes from '../../../ui/desk/desk.module.css';
import { DocumentButton } from '../parts/DocumentButton.tsx';
import { DraftNote } from '../../../ui/desk/forms/DraftNote.tsx';
import { TextField } from '../../../ui/desk/editor/TextField.tsx';
import { Form } from '../../../ui/desk/forms/Form.tsx';
import { More } from '../../../ui/desk/More.tsx';
import { Tag } from '../../../ui/desk/Tag.tsx';
import { subjectOf, withoutDraft } from '../parts/titles.ts';
import { useDraft } from '../../../ui/desk/forms/drafts.ts';
import { useAct } from '../useAct.ts';

/** Every adopted item and its resolution, or the form for it, filled in with the customary words. */
export function Resolutions({ active }: { active: boolean }) {
  const { t } = useTranslation('console');
  const { dateTime } = useFormat();
  const congress = useCongress();
  const adopted = adoptedItems(congress);
  const have = new Map(congress.resolutions.map((one) => [one.itemId, one]));
  if (adopted.length === 0) return null;
  const firstOpen = adopted.find(({ item }) => !have.has(item.id))?.item.id;
  return (
    <Sheet title={t('resolution.title')} extra={<Tag>{`${have.size} / ${adopted.length}`}</Tag>}>
      <ol className={classes.list}>
        {adopted.map((one) => {
          const resolution = have.get(one.item.id);
          if (resolution) {
            return (
              <li key={one.item.id} className={`${classes.bar} ${classes.spread}`}>
                <span className={classes.grow}>
                  <span className={classes.name}>{resolution.title}</span>
                  <br />
                  <span className={classes.small}>{dateTime(resolution.adoptedAt)}</span>
                </span>
                <DocumentButton document={resolution.text} title={resolution.title} />
              </li>
            );
          }
          return (
            <li key={one.item.id}>
              {active ? (
                <More title={one.item.title} open={one.item.id === firstOpen}>
                  <ResolutionForm adopted={one} />
                </More>
              ) : (
                <span className={classes.name}>{one.item.title}</span>
              )}
            </li>
          );
        })}
      </ol>
    </Sheet>
  );
}

function ResolutionForm({ adopted: { item, result, report } }: { adopted: AdoptedItem }) {
  const { t } = useTranslation('console');
  const terms = useTerms();
  const congress = useCongress();
  const adopt = useAct('adoptResolution');
  const name = withoutDraft(item.title);
  const draft = useDraft(`resolution:${item.id}`, {
    title: t('resolution.titleDraft', {
      organization: congress.organizationName,
      session: terms.session(congress),
      subject: subjectOf(name),
    }),
    text: t('resolution.textDraft', {
      carried: t(result.exactlyHalf ? 'resolution.carriedByHalf' : 'resolution.carried'),
      title: item.title,
      name,
      present: report.present,
      due: report.due,
      for: result.for,
      against: result.against,
      abstain: result.abstain,
    }),
  });
  const { title, text } = draft.value;
  const missing = title.trim() === '' ? t('resolution.name') : text.trim() === '' ? t('resolution.text') : null;
  const submit = async (): Promise<void> => {
    if (missing) return;
    const answer = await adopt.run({ itemId: item.id, title: title.trim(), text: text.trim() });
    if (answer?.became === 'accepted') draft.forget();
  };
  return (
    <Form onSubmit={() => void submit()} label={item.title}>
      <DraftNote of={draft} />
      <TextInput
        label={t('resolution.name')}
        value={title}
        maxLength={200}
        onChange={(event) => draft.write({ title: event.currentTarget.value })}
      />
      <TextField
        label={t('resolution.text')}
        description={t('resolution.hint')}
        value={text}
        most={20_000}
        onChange={(next) => draft.write({ text: next })}
      />
      <Answer of={adopt} />
      <PrimaryAction
        type="submit"
        sending={adopt.sending}
        unconfirmed={adopt.unconfirmed}
        reason={missing ? t('act.missing', { field: missing }) : null}
      >
        {t('resolution.adopt')}
      </PrimaryAction>
    </Form>
  );
}
