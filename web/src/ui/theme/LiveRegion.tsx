import { VisuallyHidden } from '@mantine/core';
import { useEffect, useState } from 'react';
import { onAnnounce } from './announcer.ts';

/** The one place screen readers listen to; filled by `announce`. Already part of DesignSystem. */
export function LiveRegion() {
  const [said, setSaid] = useState({ polite: '', assertive: '' });
  useEffect(
    () =>
      onAnnounce((text, urgency) => {
        // An equal text said again must differ, or it is not read.
        setSaid((before) => ({ ...before, [urgency]: before[urgency] === text ? `${text}\u00A0` : text }));
      }),
    [],
  );
  return (
    <VisuallyHidden>
      <div role="status" aria-live="polite">
        {said.polite}
      </div>
      <div role="alert" aria-live="assertive">
        {said.assertive}
      </div>
    </VisuallyHidden>
  );
}
