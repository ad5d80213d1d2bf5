import { ConnectionBadge } from './ConnectionBadge.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { ThemeSwitch } from './ThemeSwitch.tsx';

/** The usual tools of a header. `live` shows the connection, on pages that have one. */
export function ShellTools({ live = false }: { live?: boolean }) {
  return (
    <>
      {live ? <ConnectionBadge /> : null}
      <ThemeSwitch />
      <LanguageSwitch />
    </>
  );
}
