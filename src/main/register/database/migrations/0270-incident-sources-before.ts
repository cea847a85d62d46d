import type { Migration } from '../migrate.ts';

/* Entries that were made by themselves and their source are of one transaction: a second lies between what people do. */
const together = (one: string, other: string): string => `abs(julianday(${one}) - julianday(${other})) < 1.0 / 86400`;

/** Sets the source of those entries that no call of the timeline made, where `from` finds one. */
const made = (by: string, of: string, where: string): string => `
  UPDATE incident_entries SET made_by_now = ${by}, made_of = ${of}
  WHERE made_by_now = '' AND id NOT IN (SELECT entry_id FROM told_entries) AND ${where};`;

const trailOf = (actions: string): string =>
  `EXISTS (SELECT 1 FROM trail_entries WHERE record_id = incident_id AND text ->> '$.action' IN (${actions}) AND ${together('at', 'recorded_at')})`;

/** The step about staff, or the entry of the moderation log, that was noted together with an entry of a timeline. */
const conductStep = `(SELECT id FROM conduct_steps WHERE incident_id = incident_entries.incident_id AND ${together('recorded_at', 'incident_entries.recorded_at')} ORDER BY id DESC LIMIT 1)`;
const moderated = `(
  SELECT moderation.id FROM moderation JOIN trail_entries ON record_id = moderation.id
  WHERE moderation.incident_id = incident_entries.incident_id AND text ->> '$.action' IN ('moderation.added', 'moderation.edited') AND ${together('at', 'incident_entries.recorded_at')} LIMIT 1)`;

/** What stands beside a tick of the runbook: the entry that says what was noted. */
const beside = (column: string): string => `(
  SELECT beside.${column} FROM incident_entries AS beside
  WHERE beside.incident_id = incident_entries.incident_id AND beside.id < incident_entries.id AND beside.made_by_now IN ('record', 'record-step', 'complainant')
    AND (beside.kind <> 'told' OR beside.made_by_now <> 'complainant') AND beside.on_day = incident_entries.on_day AND ${together('beside.recorded_at', 'incident_entries.recorded_at')} ORDER BY beside.id DESC LIMIT 1)`;

/**
 * More of what an entry of a timeline can have been made from: a record around an incident, a step about staff, the moderation log.
 * Entries from before are given their source as well, as the trail and what was recorded in the same moment tell it, so that what is
 * put right opens again what it had settled. And of an incident: since when it has been on record that personal information was
 * exposed, for the Trust cannot have become aware of it later; and of a record, why it was noted wrongly.
 */
export const incidentSourcesBefore: Migration = {
  number: 270,
  name: 'incident sources before',
  up(database) {
    database.exec(`
      DROP TRIGGER incident_entries_unchanged;
      ALTER TABLE incident_entries ADD COLUMN made_by_now TEXT NOT NULL DEFAULT ''
        CHECK (made_by_now IN ('', 'personal-data', 'regulator', 'record', 'record-step', 'complainant', 'conduct', 'moderation'));
      UPDATE incident_entries SET made_by_now = made_by;
      ALTER TABLE incident_entries DROP COLUMN made_by;

      CREATE TEMP TABLE told_entries AS
        SELECT details ->> '$.entryId' AS entry_id, details ->> '$.recordId' AS of_record, text ->> '$.action' AS action
        FROM trail_details JOIN trail_entries USING (sequence) WHERE room = 'incidents' AND details ->> '$.entryId' IS NOT NULL;
      UPDATE incident_entries SET
        made_by_now = CASE WHEN action IN ('incident.removal-asked', 'incident.correction-noted', 'incident.web-administrator-told', 'incident.watched', 'incident.owner-traced', 'incident.record-corrected') THEN 'record' ELSE 'record-step' END,
        made_of = of_record
        FROM temp.told_entries WHERE entry_id = incident_entries.id AND of_record IS NOT NULL AND made_by_now = '';
      UPDATE incident_entries SET made_of = coalesce((
          SELECT id FROM incident_record_steps AS step WHERE record_id = made_of AND step.on_day = incident_entries.on_day AND step.at_time = incident_entries.at_time
            AND ${together('step.recorded_at', 'incident_entries.recorded_at')} ORDER BY id DESC LIMIT 1), '')
        WHERE made_by_now = 'record-step' AND made_of IN (SELECT id FROM incident_records);
      ${made("'complainant'", "'contacted'", `kind = 'step' AND text = 'The complainant was contacted privately' AND ${trailOf("'incident.complainant-kept'")}`)}
      ${made("'complainant'", "'referred ' || replace(text, ': the complaint was referred', '')", `kind = 'told' AND text LIKE '%: the complaint was referred' AND ${trailOf("'incident.complainant-kept'")}`)}
      ${made("'personal-data'", "''", `kind = 'note' AND ${trailOf("'incident.personal-data-answered'")}`)}
      ${made("'regulator'", "''", `kind = 'note' AND ${trailOf("'incident.regulator-decided', 'incident.regulator-corrected'")}`)}
      ${made(beside('made_by_now'), beside('made_of'), `kind IN ('ticked', 'not-needed') AND ${beside('id')} IS NOT NULL`)}
      ${made("'conduct'", conductStep, `kind IN ('ticked', 'told') AND ${conductStep} IS NOT NULL`)}
      ${made("'moderation'", moderated, `kind = 'ticked' AND ${moderated} IS NOT NULL`)}
      DROP TABLE temp.told_entries;

      ALTER TABLE incident_entries RENAME COLUMN made_by_now TO made_by;
      CREATE TRIGGER incident_entries_unchanged BEFORE UPDATE ON incident_entries
      BEGIN SELECT RAISE(ABORT, 'An entry of a timeline cannot be changed.'); END;

      /* The instant of the first answer "yes"; null where there was none. */
      ALTER TABLE incidents ADD COLUMN exposed_known_at TEXT;
      UPDATE incidents SET exposed_known_at = (
        SELECT min(at) FROM trail_entries JOIN trail_details USING (sequence)
        WHERE record_id = incidents.id AND text ->> '$.action' = 'incident.personal-data-answered' AND details ->> '$.exposed' = 'yes');

      ALTER TABLE incident_records ADD COLUMN wrong TEXT NOT NULL DEFAULT '';
    `);
  },
};
