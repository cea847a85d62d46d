import { masked } from '../../../preload/contract/identifiers/find.ts';
import { type EvidenceFile, shortened } from './evidence.ts';

/**
 * A file under a name that tells nothing of a private person (CP371 2.5.2; 10022 4.2.2). A dialog chooses the file after
 * everything else was typed, and its name goes into lists and the trail: nobody would see it in time to say why it stays. What
 * is in the file stays as it is.
 */
export function underPlainName(file: EvidenceFile): EvidenceFile {
  const dot = file.name.lastIndexOf('.');
  const stem = dot > 0 ? file.name.slice(0, dot) : file.name;
  // In a file's name a low line stands for a space.
  const words = stem.replaceAll('_', ' ');
  const plain = masked(words);
  return plain === words ? file : { ...file, name: shortened(`${plain}${file.name.slice(stem.length)}`) };
}
