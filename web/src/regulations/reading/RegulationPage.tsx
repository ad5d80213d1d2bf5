import { useSearchParams } from 'react-router';
import { RefusalAlert } from '../../ui/acts/RefusalAlert.tsx';
import { LineSkeleton } from '../../ui/frame/PageSkeleton.tsx';
import { readRegulation } from '../api.ts';
import classes from './reading.module.css';
import { RegulationText } from './RegulationText.tsx';
import { useFetched } from '../../live/http/useFetched.ts';

/** One regulation, to be read; the edition is named by the address, or it is the one in force. */
export function RegulationPage({ at, regulationId }: { at: string; regulationId: string }) {
  const [search] = useSearchParams();
  const edition = search.get('edition') ?? undefined;
  const { value, refusal, retry } = useFetched(`${regulationId} ${edition}`, () =>
    readRegulation(regulationId, edition),
  );
  if (refusal) return <RefusalAlert refusal={refusal} onRetry={retry} />;
  if (!value) return <LineSkeleton lines={10} />;
  return (
    <>
      <h2 className={classes.title} lang="zh-CN">
        {value.title}
      </h2>
      <RegulationText at={at} sheet={value} />
    </>
  );
}
