import type { MappedTable } from '../../record-map/shape.ts';

const why = 'That a request was answered is kept for a period of its own, without whom it was about.';

/** What this room keeps: that somebody searched for a request, and how much was found. Whom it was about goes with the account or the person. */
export const disclosureTables: readonly MappedTable[] = [{
  is: 'record', table: 'disclosures', kind: null, room: 'disclosure', called: { one: 'search for a request', many: 'searches for requests' }, title: ['number'],
  screen: '/retention/find', day: 'made_at', words: ['number', 'reference', 'asked', 'made_by', 'file_name'], neutral: { number: 'number' },
  references: [
    { column: 'account_id', to: 'accounts', fate: 'neutral', set: { account_id: 'nothing', asked: 'the stub' }, why },
    { column: 'person_id', to: 'people', fate: 'neutral', set: { person_id: 'nothing', asked: 'the stub' }, why },
  ],
}];
