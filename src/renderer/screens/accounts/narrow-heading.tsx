/** On narrow windows the detail lies over the list and its heading: the room still needs a first heading. */
export function NarrowHeading({ title }: { readonly title: string }) {
  return (
    <div className="narrow-heading">
      <h1 className="visually-hidden">{title}</h1>
    </div>
  );
}
