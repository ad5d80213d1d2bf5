import { useParams } from 'react-router';
import { LiveCongress } from '../live/LiveCongress.tsx';
import { Hall } from './Hall.tsx';

/** The hall's face: `/stage/:congressId`. */
export function Stage() {
  const { congressId = '' } = useParams();
  return (
    <LiveCongress congressId={congressId} face="stage">
      <Hall />
    </LiveCongress>
  );
}
