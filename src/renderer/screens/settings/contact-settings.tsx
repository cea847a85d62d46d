import { go } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { useRegister } from '../../lib/register.ts';
import { contactsPath, sheetSentences, sheetTitle } from '../contacts/words.ts';

/** The way to the contacts, and how the bad-day sheet that is printed from them stands. */
export function ContactSettings() {
  const { data } = useRegister('badDay.sheet', {});
  return (
    <section className="panel" aria-labelledby="contact-settings">
      <h2 id="contact-settings">Contacts and the bad-day sheet</h2>
      <p className="sub">Whom to call by day and out of hours, how to report to platforms, and the page for the wall with both.</p>
      {data === undefined ? null : <p className="sub">{[`${sheetTitle(data)}.`, ...sheetSentences(data)].join(' ')}</p>}
      <Button onClick={() => go(contactsPath)}>Contacts and the bad-day sheet</Button>
    </section>
  );
}
