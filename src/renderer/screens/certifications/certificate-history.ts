/* The room's words for what was done with a certificate. */

const actions: Readonly<Record<string, string>> = {
  'certificate.printed': 'Made, to be signed',
  'certificate.drafted': 'Made, in a message to the manager',
  'certificate.printed-again': 'Printed once more',
  'certificate.withdrawn': 'Withdrawn',
  'certificate-copy.received': 'A signed copy came back',
  'certificate-copy.matched': 'A signed copy was matched',
  'certificate-copy.discarded': 'A copy was discarded',
  'certificate-copy.set-aside': 'A copy was set aside',
  'certificate.returned': 'What stands on the signed form was noted',
  'certificate.corrected': 'What was noted was corrected',
  'certificate.taken-in': 'Added as an old certificate',
  'certificate.linked': 'Linked with the directorate’s own',
  'certificate.handed-on': 'Somebody else holds the original',
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
