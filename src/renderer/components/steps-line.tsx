interface StepsLineProps<Step extends string> {
  readonly steps: readonly { readonly id: Step; readonly title: string }[];
  readonly step: Step;
}

/** Where she is among the steps of a job. */
export function StepsLine<Step extends string>({ steps, step }: StepsLineProps<Step>) {
  return (
    <ol className="steps">
      {steps.map(({ id, title }, index) => (
        <li key={id} aria-current={id === step ? 'step' : undefined}>
          <span aria-hidden="true">{index + 1}</span> {title}
        </li>
      ))}
    </ol>
  );
}
