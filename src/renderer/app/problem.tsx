import { Component, type ReactNode } from 'react';

interface ProblemState {
  readonly failed: boolean;
}

/** A screen that breaks says so in plain words and offers a way on; the register itself is not touched by it. */
export class Problem extends Component<{ readonly children: ReactNode }, ProblemState> {
  override state: ProblemState = { failed: false };

  static getDerivedStateFromError(): ProblemState {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <div className="page">
        <h1>This screen could not be shown</h1>
        <p className="prose">
          Nothing in the register was changed. Show the screen again; if it happens again, go to another screen or restart
          Comms Register.
        </p>
        <div className="bar">
          <button type="button" className="nhsuk-button" onClick={() => this.setState({ failed: false })}>
            Show it again
          </button>
        </div>
      </div>
    );
  }
}
