import type { FileCopy } from '@congress/contract/kernel/files/files';
import { useEffect, useState } from 'react';
import { fetchedBytes } from '../../live/http/download.ts';
import { Icon } from '../parts/Icon.tsx';
import classes from './files.module.css';

/** A picture that only those see who may: fetched with who one is, which an address in a page cannot say. */
export function Picture({ fileId, copy, alt }: { fileId: string; copy: FileCopy; alt: string }) {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    let made: string | undefined;
    fetchedBytes(`/files/${fileId}?copy=${copy}`, { signal: stop.signal }).then(
      (bytes) => {
        if (stop.signal.aborted) return;
        made = URL.createObjectURL(bytes);
        setAddress(made);
      },
      () => undefined,
    );
    return () => {
      stop.abort();
      if (made) URL.revokeObjectURL(made);
    };
  }, [fileId, copy]);
  return address ? (
    <img className={classes.picture} data-copy={copy} src={address} alt={alt} />
  ) : (
    <Icon name="document" />
  );
}
