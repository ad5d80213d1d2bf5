import type { OfferOutcome, OfferPreview } from '@congress/contract/congress/preparation/rosterAndRegister';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCongress } from '../../../../live/selectors.ts';
import { Answer } from '../../../../../ui/desk/Answer.tsx';
import shared from '../../../../../ui/desk/desk.module.css';
import { Columns } from '../../../../../ui/desk/forms/Form.tsx';
import { More } from '../../../../../ui/desk/More.tsx';
import { Note } from '../../../../../ui/desk/Note.tsx';
import { PrimaryAction } from '../../../../../ui/acts/PrimaryAction.tsx';
import { Sheet } from '../../../../../ui/parts/Sheet.tsx';
import { offerRoster, previewOffer } from '../../../../api/roster.ts';
import { useAsk } from '../../../../../live/commands/useAsk.ts';
import { Names } from '../../../../../ui/desk/Names.tsx';
import { today } from '../../../../../ui/desk/forms/today.ts';
import { useRegisterWords, useTerms } from '../../../../../register/published.ts';

/** R-5, the other way round: has the register take in the delegates of a complete roster, and seats them. */
export function OfferRoster() {
  const { t } = useTranslation('console');
  const { id: congressId } = useCongress();
  const words = useRegisterWords();
  const { data } = useTerms();
  const looking = useAsk(previewOffer);
  const offering = useAsk(offerRoster);
  const terms = data?.terms.filter(({ body, live }) => body === 'workers-congress' && live) ?? [];
  const [chosen, setChosen] = useState('');
  const [from, setFrom] = useState(today());
  const [preview, setPreview] = useState<OfferPreview | null>(null);
  const [done, setDone] = useState<OfferOutcome | null>(null);
  const termId = chosen || terms[0]?.id || '';
  const wish = { termId, from };
  const look = async (): Promise<void> => {
    setDone(null);
    setPreview((await looking.run(congressId, wish)) ?? null);
  };
  const offer = async (): Promise<void> => {
    if (!preview) return;
    const outcome = await offering.run(congressId, { ...wish, digest: preview.digest });
    if (!outcome) return;
    setDone(outcome);
    setPreview(null);
  };
  const nothing = preview !== null && preview.added + preview.changed + preview.seats === 0;
  return (
    <Sheet>
      <More title={t('offer.title')}>
        <p className={shared.lead}>{t('offer.lead')}</p>
        {data && terms.length === 0 ? (
          <Note>
            {t('offer.noTerm')} <Link to="/console/register/terms">{t('register:seats.toTerms')}</Link>
          </Note>
        ) : (
          <>
            <Columns>
              <NativeSelect
                label={t('offer.term')}
                value={termId}
                data={terms.map(({ id, body, number }) => ({
                  value: id,
                  label: t('register:terms.of', { body: words.body(body), number }),
                }))}
                onChange={(event) => (setChosen(event.currentTarget.value), setPreview(null))}
              />
              <TextInput
                type="date"
                label={t('offer.from')}
                value={from}
                onChange={(event) => (setFrom(event.currentTarget.value), setPreview(null))}
              />
            </Columns>
            <Answer of={looking.notDone ? looking : offering} />
            {done ? (
              <Note icon="check" live>
                {t('offer.done', { added: done.added, changed: done.changed, seats: done.seats })}{' '}
                <Link to="/console/register">{t('register:import.toPeople')}</Link>
              </Note>
            ) : null}
            {preview ? (
              <>
                <p role="status">
                  {t('offer.would', { added: preview.added, changed: preview.changed, seats: preview.seats })}
                </p>
                <Names
                  tone="warn"
                  title={t('offer.strangers', { count: preview.strangers.length })}
                  names={preview.strangers.map(
                    ({ staffNumber, name, registered }) => `${staffNumber} ${name} ≠ ${registered}`,
                  )}
                />
                <Names
                  tone="warn"
                  title={t('offer.unseatable', { count: preview.unseatable.length })}
                  names={preview.unseatable.map(({ staffNumber, name }) => `${staffNumber} ${name}`)}
                />
                <PrimaryAction
                  sending={offering.sending}
                  reason={nothing ? t('offer.nothing') : null}
                  onClick={() => void offer()}
                >
                  {t('offer.take')}
                </PrimaryAction>
              </>
            ) : (
              <Button mt="md" variant="outline" loading={looking.sending} onClick={() => void look()}>
                {t('offer.look')}
              </Button>
            )}
          </>
        )}
      </More>
    </Sheet>
  );
}
