import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCongress, useMe } from '../../../live/selectors.ts';
import { useCommand } from '../../../live/useCommand.ts';
import { Sheet } from '../../../../ui/parts/Sheet.tsx';
import { Page } from '../../parts/Page.tsx';
import { windowOpen } from '../../home/todos.ts';
import { useDraft } from '../../parts/useDraft.ts';
import { useHome } from '../../home/useHome.ts';
import { WriteForm } from '../../parts/WriteForm.tsx';

/** Writing a proposal. */
export function NewProposal() {
  const { t } = useTranslation('delegateLater');
  const congress = useCongress();
  const me = useMe();
  const navigate = useNavigate();
  const home = useHome();
  const [title, setTitle] = useDraft('proposal-title');
  const [text, write] = useDraft('proposal');
  const { run, sending, unconfirmed, notDone, dismiss } = useCommand('submitProposal');
  const submit = async (): Promise<void> => {
    const answer = await run({ title: title.trim(), text: text.trim() });
    if (answer?.became !== 'accepted') return;
    setTitle('');
    write('');
    void navigate(home('proposals'), { replace: true });
  };
  const closed = windowOpen(congress) ? null : t('proposals.closed');
  const notMine = me.capacity === 'formal' ? null : t('proposals.formalOnly');
  return (
    <Page title={t('proposals.new')} back="proposals">
      <Sheet>
        <WriteForm
          label={t('proposals.text')}
          description={t('proposals.textHint')}
          value={text}
          onChange={write}
          action={t('proposals.submit')}
          onSubmit={() => void submit()}
          sending={sending}
          unconfirmed={unconfirmed}
          notDone={notDone}
          onDismiss={dismiss}
          most={20_000}
          rows={8}
          reason={closed ?? notMine ?? (title.trim() === '' ? t('proposals.noTitle') : null)}
        >
          <TextInput
            label={t('proposals.name')}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
            maxLength={200}
          />
        </WriteForm>
      </Sheet>
    </Page>
  );
}
