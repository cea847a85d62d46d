/** What worksheets for reviews away from the register are made from: plain words and `YYYY-MM-DD` days, empty where nothing is known. */
export interface WorksheetData {
  /** A line manager's monthly review, or an officer's own review without the register (CP371 2.3.1). */
  kind: 'line-manager' | 'officer';
  number: string;
  trustName: string;
  /** Who reviews. */
  reviewer: { name: string; role: string };
  /** "October 2026", "July to September 2026". */
  period: string;
  dueOn: string;
  /** With its policy: "CP371 2.3.1". */
  clause: string;
  /** Where it goes back to: an address, a room, an e-mail address. */
  returnTo: string;
  /** In the order in which they are asked. */
  questions: readonly WorksheetQuestion[];
  outcomes: readonly { title: string; help: string }[];
  accounts: readonly WorksheetAccount[];
  createdAt: string;
  officerName: string;
  trailHead: string;
  sample: boolean;
}

export interface WorksheetQuestion {
  question: string;
  help: string;
  clause: string;
  kind: 'yes-no' | 'number' | 'date' | 'text';
  /** What can be named where the answer raises a concern; printed once, for all accounts. */
  grounds: readonly { group: string; title: string }[];
}

export interface WorksheetAccount {
  /** What finds it again when the answers come back; printed with it. */
  reference: string;
  name: string;
  channel: string;
  address: string;
  purpose: string;
  audience: string;
  postingStandard: string;
  administrators: readonly string[];
  lastReviewOn: string;
  lastOutcome: string;
}
