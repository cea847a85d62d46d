/* The room's words for what was done with a certificate. */

const actions: Readonly<Record<string, string>> = {
  'certificate.printed': 'Printed to be signed',
  'certificate.printed-again': 'Printed once more',
  'certificate.issued': 'Made for a round',
  'certificate.reissued': 'Made anew',
  'certificate.withdrawn': 'Withdrawn',
  'certificate.returned': 'A signed copy came back',
  'certificate.matched': 'A signed copy was matched',
  'certificate.completed': 'What stands on the signed form was noted',
  'certificate.corrected': 'What was noted was corrected',
  'certificate.added': 'Added as an old certificate',
  'certificate.linked': 'Linked with the directorate’s own',
  'certificate.holder': 'Somebody else holds the original',
  'certificate.chased': 'Chased',
};

/** What was done. */
export function certificateAction(action: string): string {
  return actions[action] ?? 'Changed';
}

const fields: Readonly<Record<string, string>> = {
  signedOn: 'Signed on', printName: 'Print name', directorateAsSigned: 'Directorate', level: 'Level', levelReason: 'Why another level', staffGroups: 'Staff groups',
  arrangements: 'Arrangements', holder: 'Holder', receivedOn: 'Received on', retainUntil: 'Keep until',
};

/** What was changed. */
export function certificateField(field: string): string {
  return fields[field] ?? field;
}
