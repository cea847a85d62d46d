import { nhsNumbersIn } from '../../preload/contract/identifiers.ts';
import { Refusal } from './refusal.ts';

/**
 * Refuses text that holds what reads as a patient's NHS number, unless the officer has said why it stays (10022 4.2.2).
 *
 * @param fields the texts by the input field they were typed into
 * @param keptBecause why it stays; empty where nobody has said so
 * @returns the reason as it is to be kept: empty where nothing was found, so that no reason stands without its cause
 * @throws Refusal `identifier`, without the number
 */
export function keptIdentifierReason(fields: Readonly<Record<string, string>>, keptBecause: string): string {
  const [field] = Object.entries(fields).flatMap(([name, text]) => (nhsNumbersIn(text).length > 0 ? [name] : []));
  if (field === undefined) return '';
  if (keptBecause === '') throw new Refusal('identifier', 'This holds what reads as an NHS number. Take it out, or say why it has to stay.', field);
  return keptBecause;
}
