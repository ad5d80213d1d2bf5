import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { EntryFrame } from '../../ui/door/EntryFrame.tsx';
import classes from '../../ui/door/door.module.css';
import { usePage } from '../../ui/frame/usePage.ts';
import { Icon } from '../../ui/parts/Icon.tsx';
import { Later } from '../Later.tsx';
import { useContexts } from '../useContexts.ts';
import { StaffLogin } from './StaffLogin.tsx';

/** `/`: the doors of the businesses for the people they are for; a staff account at `/?as=staff`. */
export function Entrance() {
  const { t: common } = useTranslation();
  const [query] = useSearchParams();
  usePage(common('product'));
  return <EntryFrame>{query.get('as') === 'staff' ? <StaffDoor /> : <Doors />}</EntryFrame>;
}

function Doors() {
  const { t } = useTranslation('entry');
  return (
    <>
      {useContexts().map(({ name, door }) => (door ? <Later key={name} part={door} /> : null))}
      <p className={classes.other}>
        <Link to="/?as=staff">
          {t('staff.title')} <Icon name="forward" />
        </Link>
      </p>
    </>
  );
}

function StaffDoor() {
  const { t } = useTranslation('entry');
  return (
    <>
      <h2 className={classes.title}>{t('staff.title')}</h2>
      <StaffLogin />
      <p className={classes.other}>
        <Link to="/">
          {t('delegate.title')} <Icon name="forward" />
        </Link>
      </p>
    </>
  );
}
