import type { PackContents, PackItem, PackPart } from '../../../preload/contract/policies-packs.ts';
import { Dialog } from '../../components/dialog.tsx';
import { Facts } from '../../components/facts.tsx';
import { fieldsOf, readableValue } from './pack-values.ts';

interface PackReadDialogProps {
  readonly contents: PackContents;
  readonly part: PackPart;
  readonly item: PackItem;
  readonly onClose: () => void;
}

/** One entry of a policy, for whoever may not change it. */
export function PackReadDialog({ contents, part, item, onClose }: PackReadDialogProps) {
  return (
    <Dialog wide title={item.title} onClose={onClose}>
      <Facts items={fieldsOf(part.form).map((field) => ({ term: field.label, value: <span className="pack-words">{readableValue(field, item, contents.choices)}</span> }))} />
    </Dialog>
  );
}
