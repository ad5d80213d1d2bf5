import type { FileAbout } from '@congress/contract/kernel/files/files';
import type { Refusal } from '@congress/contract/kernel/refusal';
import { useCallback, useEffect, useRef, useState } from 'react';
import { refusalOf } from '../../live/http/http.ts';
import { sendFile } from './sendFile.ts';

/** A file on its way. */
export type Upload = {
  key: number;
  file: File;
  sent: number;
  waiting: boolean;
  refusal: Refusal | null;
};

export type Uploads = {
  list: Upload[];
  add: (files: readonly File[]) => void;
  /** Stops one, or puts away one that was refused. */
  drop: (key: number) => void;
};

type Options = {
  dossierId: string;
  about: FileAbout;
  /** Has it attached; answers why not. */
  attach: (fileId: string) => Promise<Refusal | null>;
};

let keys = 0;

/** Files on their way to one thing, one after the other; what arrived is gone from the list. */
export function useUploads({ dossierId, about, attach }: Options): Uploads {
  const [list, setList] = useState<Upload[]>([]);
  const stops = useRef(new Map<number, AbortController>());
  const line = useRef<Promise<void>>(Promise.resolve());
  const change = useCallback((key: number, fields: Partial<Upload> | null) => {
    setList((all) => all.flatMap((one) => (one.key !== key ? one : fields ? { ...one, ...fields } : [])));
  }, []);

  const send = async ({ key, file }: Upload): Promise<void> => {
    const stop = stops.current.get(key);
    if (!stop || stop.signal.aborted) return;
    try {
      const { fileId } = await sendFile(file, {
        dossierId,
        about,
        signal: stop.signal,
        onSent: (sent) => change(key, { sent }),
        onWaiting: (waiting) => change(key, { waiting }),
      });
      const refusal = await attach(fileId);
      change(key, refusal ? { refusal } : null);
    } catch (error) {
      change(key, stop.signal.aborted ? null : { refusal: refusalOf(error) });
    }
  };

  const add = (files: readonly File[]): void => {
    const added = files.map((file) => ({ key: ++keys, file, sent: 0, waiting: false, refusal: null }));
    for (const { key } of added) stops.current.set(key, new AbortController());
    setList((all) => [...all, ...added]);
    for (const one of added) line.current = line.current.then(() => send(one));
  };
  const drop = (key: number): void => {
    stops.current.get(key)?.abort();
    change(key, null);
  };

  useEffect(() => {
    const all = stops.current;
    return () => {
      for (const stop of all.values()) stop.abort();
    };
  }, []);
  return { list, add, drop };
}
