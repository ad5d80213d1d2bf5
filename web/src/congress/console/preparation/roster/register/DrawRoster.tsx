import type { DrawOutcome, DrawPreview } from '@congress/contract/congress/preparation/rosterAndRegister';
import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { newId } from '../../../../../live/http/newId.ts';
import { useCongress } from '../../../../live/selectors.ts';
import { Answer } from '../../../../../ui/desk/Answer.tsx';
import shared from '../../../../../ui/desk/desk.module.css';
import { Note } from '../../../../../ui/desk/Note.tsx';
import { PrimaryAction } from '../../../../../ui/acts/PrimaryAction.tsx';
import { Sheet } from '../../../../../ui/parts/Sheet.tsx';
import { drawRoster, previewDraw } from '../../../../api/roster.ts';
import { codeOf } from '../../../../../live/commands/reply.ts';
import { useAsk } from '../../../../../live/commands/useAsk.ts';
import { Names } from '../../../../../ui/desk/Names.tsx';

/** in the roster step, the live delegates of the register; looked at first, taken in as a copy. */
export function DrawRoster({ onDrawn }: { onDrawn: () => void }) {
  const { t } = useTranslation('console');
  const { id: congressId } = useCongress();
  const looking = useAsk(previewDraw);
  const drawing = useAsk(drawRoster);
  const commandId = useRef(newId());
  const [preview, setPreview] = useState<DrawPreview | null>(null);
  const [done, setDone] = useState<DrawOutcome | null>(null);
  const look = async (): Promise<void> => {
    setDone(null);
    commandId.current = newId();
    setPreview((await looking.run(congressId)) ?? null);
  };
  const draw = async (): Promise<void> => {
    if (!preview) return;
    const outcome = await drawing.run(congressId, commandId.current, preview.digest);
    if (!outcome) return;
    setDone(outcome);
    setPreview(null);
    onDrawn();
  };
  const empty = codeOf(looking.notDone) === 'no-live-delegates';
  return (
    <Sheet title={t('draw.title')}>
      <p className={shared.lead}>{t('draw.lead')}</p>
      {empty ? (
        <Note>
          {t('draw.empty')} <Link to="/console/register">{t('register:title')}</Link>
        </Note>
      ) : (
        <Answer of={looking.notDone ? looking : drawing} />
      )}
      {done ? (
        <Note icon="check" live>
          {t('draw.done', { added: done.added, changed: done.changed, same: done.unchanged })}
        </Note>
      ) : null}
      {preview ? (
        <>
          <p role="status">
            {t('draw.would', {
              delegates: preview.delegates,
              added: preview.added,
              changed: preview.changed,
              same: preview.unchanged,
            })}
          </p>
          <Names
            tone="warn"
            title={t('draw.renamed', { count: preview.renamed.length })}
            names={preview.renamed.map(({ staffNumber, name, before }) => `${staffNumber} ${before} → ${name}`)}
          />
          <Names
            title={t('draw.unseated', { count: preview.unseated.length })}
            names={preview.unseated.map(({ staffNumber, name }) => `${staffNumber} ${name}`)}
          />
          <Names
            title={t('draw.uncategorized', { count: preview.uncategorized.length })}
            names={preview.uncategorized.map(({ staffNumber, name }) => `${staffNumber} ${name}`)}
          />
          <PrimaryAction sending={drawing.sending} onClick={() => void draw()}>
            {t('draw.take', { count: preview.delegates })}
          </PrimaryAction>
        </>
      ) : (
        <Button variant="outline" loading={looking.sending} onClick={() => void look()}>
          {t('draw.look')}
        </Button>
      )}
    </Sheet>
  );
}
