export type Urgency = 'polite' | 'assertive';
type Listener = (text: string, urgency: Urgency) => void;

const listeners = new Set<Listener>();

/** Has a screen reader say something: what changed by itself, never what the user just did. */
export function announce(text: string, urgency: Urgency = 'polite'): void {
  for (const listener of listeners) listener(text, urgency);
}

/** Listens to what is announced; returns how to stop. */
export function onAnnounce(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
