import { Component, type ComponentType, type ReactNode } from 'react';

type Props = {
  children: ReactNode;
  fallback: ComponentType<{ error: unknown }>;
  /** When it changes, what is below is tried again. */
  resetKey: string;
};
type State = { failed: boolean; error: unknown; at: string };

/** Keeps a page that throws from taking the rest with it. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: false, error: null, at: '' };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { failed: true, error };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.resetKey === state.at ? null : { failed: false, error: null, at: props.resetKey };
  }

  override render(): ReactNode {
    const { children, fallback: Fallback } = this.props;
    return this.state.failed ? <Fallback error={this.state.error} /> : children;
  }
}
