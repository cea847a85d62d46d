import type { Spreadsheet } from '../../../preload/contract/accounts.ts';
import { ChooseOrPaste, type ChooseProps } from '../../components/choose-or-paste.tsx';
import { useRegisterCall } from '../../lib/register.ts';

/** Step 1: a file, or rows copied out of one. */
export function ImportChoose(props: ChooseProps<Spreadsheet>) {
  return (
    <ChooseOrPaste
      {...props}
      title="Choose a spreadsheet or paste rows"
      about="An Excel workbook (.xlsx) or a CSV file. The columns need headings; what they are called does not matter. Notes above the headings are skipped."
      file={useRegisterCall('accounts.readSpreadsheet')}
      paste={useRegisterCall('accounts.readPasted')}
    />
  );
}
