import type { ReviewSheet } from '../../../preload/contract/reviews-import.ts';
import { ChooseOrPaste, type ChooseProps } from '../../components/choose-or-paste.tsx';
import { useRegisterCall } from '../../lib/register.ts';

/** Step 1: a file, or rows copied out of one. */
export function ImportChoose(props: ChooseProps<ReviewSheet>) {
  return (
    <ChooseOrPaste
      {...props}
      title="Choose a list or paste rows"
      about="A table that a line manager filled in and sent back, or a list of past reviews with an account, a date and an outcome in each row. An Excel workbook (.xlsx) or a CSV file; what the headings are called does not matter."
      file={useRegisterCall('reviews.readReturns')}
      paste={useRegisterCall('reviews.readPastedReturns')}
    />
  );
}
