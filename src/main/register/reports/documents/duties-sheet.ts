import type { Block, Paper, Run } from '../paper.ts';
import { contactsTable, furniture, type PolicyPaperData, type PrintedContact, versionWords } from './staff-guide.ts';

export interface DutiesSheetData extends PolicyPaperData {
  readonly title: string;
  /** In the order of the policy. */
  readonly roles: readonly { readonly who: string; readonly duties: readonly { readonly duty: string; readonly clause: string; readonly often: string }[] }[];
  readonly contacts: readonly PrintedContact[];
}

/**
 * Who does what under a policy, role by role, in our words (CP371 App 5).
 * @param data the pack's obligations and the Trust's contacts
 * @returns the paper
 */
export const dutiesSheetPaper = (data: DutiesSheetData): Paper => ({
  ...furniture(data, data.title, `Duties under ${data.policyReference}, by role`),
  blocks: [
    { kind: 'heading', level: 1, text: data.title },
    { kind: 'paragraph', style: 'lead', words: `${versionWords(data)}. In our words; the policy itself decides.` },
    ...data.roles.map(({ who, duties }): Block => ({
      kind: 'group',
      blocks: [
        { kind: 'heading', level: 2, text: who },
        {
          kind: 'list', ordered: false,
          items: duties.map(({ duty, clause, often }): Run[] => [{ text: `${duty} ` }, { text: `${often === '' ? '' : `${often} · `}${clause}`, italic: true }]),
        },
      ],
    })),
    contactsTable(data.contacts),
  ],
});
