import { useMemo, useState } from 'react';
import { notices, type NoticeKind } from '../../../preload/contract/notices.ts';
import type { AccountRow } from '../../../preload/contract/accounts.ts';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { go, useLeaveGuard, useRoute } from '../../app/navigation.ts';
import { useSession } from '../../app/session.ts';
import { Button } from '../../components/button.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { DateField, RadioGroup, SelectField, TextArea, TextField } from '../../components/field.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { JobProgress } from '../../components/progress-bar.tsx';
import { failureErrors, useRegister, useRegisterCall, type FieldError } from '../../lib/register.ts';
import { useWindowMemory } from '../../lib/window-memory.ts';
import { focusIfLost } from '../accounts/focus.ts';
import { LeaveDialog } from '../../components/leave-dialog.tsx';
import { chosenForNotice } from './chosen-accounts.ts';
import { accountsFor, type Audience } from './notice-audience.ts';
import { NoticeAudienceFields, type To } from './notice-audience-fields.tsx';
import { NoticeMade } from './notice-made.tsx';
import { NoticePreview, useNoticeReach } from './notice-preview.tsx';
import { noticeErrors, noticeKinds, startingText } from './notice-words.ts';
import '../accounts/desk.css';
import './notices.css';

const noRows: readonly AccountRow[] = [];
const noneChosen: readonly string[] = [];
const makeId = 'make-notice';
const kinds = Object.entries(noticeKinds) as readonly [NoticeKind, string][];

/** One notice to everybody who runs the accounts that are meant. */
export function NoticeNewScreen() {
  const trust = useSession().session?.trustName ?? '';
  const accounts = useRegister('accounts.list', {}).data ?? noRows;
  const [chosen] = useWindowMemory(chosenForNotice, noneChosen);
  const fromList = useRoute().search['accounts'] === 'selected' && chosen.length > 0;
  const [audience, setAudience] = useState<Audience>({ by: fromList ? 'chosen' : 'all' });
  const [to, setTo] = useState<To>({ administrators: true, lineManagers: true, contributors: false });
  const [kind, setKind] = useState<NoticeKind>('pre-election');
  const [replyBy, setReplyBy] = useState('');
  const [as, setAs] = useState<'one' | 'each'>('one');
  // Null while the text is still the one that the kind begins with.
  const [typed, setTyped] = useState<{ readonly subject: string; readonly body: string } | null>(null);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [made, setMade] = useState<OutputOf<'notices.make'> | null>(null);
  const accountIds = useMemo(() => accountsFor(audience, accounts, chosen), [audience, accounts, chosen]);
  const reach = useNoticeReach(accountIds, to);
  const job = useRegisterCall('notices.make');
  const guard = useLeaveGuard(typed !== null && made === null);
  const beginning = startingText(kind, trust);
  const text = typed ?? beginning;
  const failed = failureErrors(job.failure).map(({ field, message }) => ({ field: field === '' ? '' : `notice-${field}`, message }));
  const shown = errors.length > 0 ? errors : failed;
  const errorOf = (id: string): string | undefined => shown.find(({ field }) => field === id)?.message;

  async function make(): Promise<void> {
    const input = { accountIds: [...accountIds], to, kind, ...text, replyBy: replyBy === '' ? null : replyBy, as };
    const checked = notices.make.input.safeParse(input);
    const issues = checked.success ? [] : checked.error.issues.map(({ path, message }) => ({ path: String(path[0] ?? ''), message }));
    const found = noticeErrors({ audience, accounts: accountIds.length, to, text, issues });
    setErrors(found);
    job.reset();
    if (found.length > 0 || !checked.success) return;
    const done = await job.run(checked.data);
    if (done === undefined) focusIfLost(makeId);
    else setMade(done);
  }

  if (made !== null) return <NoticeMade made={made} as={as} unreached={reach.data?.unreached ?? []} />;
  return (
    <div className="page">
      <PageHeader title="Write a notice" sub="Message drafts for your own mail program: the register sends nothing itself" />
      <div className="notice-new">
        <form
          className="panel"
          aria-label="The notice"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (!job.busy) void make();
          }}
        >
          <ErrorSummary errors={shown} />
          <NoticeAudienceFields
            accounts={accounts}
            chosen={chosen.length}
            audience={audience}
            to={to}
            errors={shown}
            onAudience={setAudience}
            onTo={setTo}
          />
          <SelectField
            id="notice-kind"
            label="What is it about?"
            hint={typed === null ? 'Each kind begins with a text that you can change.' : 'Your text stays as you have changed it.'}
            value={kind}
            options={kinds.map(([value, title]) => ({ value, title }))}
            onChange={(value) => setKind(kinds.find(([known]) => known === value)?.[0] ?? kind)}
          />
          <DateField
            id="notice-replyBy"
            label="Reply by (optional)"
            hint="The message then ends with a request to reply by that day, such as 31 October 2026."
            value={replyBy}
            error={errorOf('notice-replyBy')}
            onChange={setReplyBy}
          />
          <TextField
            id="notice-subject"
            label="Subject"
            value={text.subject}
            error={errorOf('notice-subject')}
            onChange={(subject) => setTyped({ ...text, subject })}
          />
          <TextArea
            id="notice-body"
            label="Text"
            hint="Fill in what stands in square brackets."
            rows={16}
            value={text.body}
            error={errorOf('notice-body')}
            onChange={(body) => setTyped({ ...text, body })}
          />
          {typed === null ? null : (
            <Button variant="quiet" onClick={() => setTyped(null)}>
              Begin again with the text for “{noticeKinds[kind]}”
            </Button>
          )}
          <RadioGroup
            id="notice-as"
            label="How shall it go out?"
            value={as}
            options={[
              { value: 'one', title: 'One message to everybody', hint: 'Addresses are hidden from each other.' },
              { value: 'each', title: 'A message for each person', hint: 'A zip archive with one draft for each, which names the accounts that they run.' },
            ]}
            onChange={(value) => setAs(value === 'each' ? 'each' : 'one')}
          />
          <JobProgress call="notices.make" label="Writing the message drafts" busy={job.busy} />
          <div className="bar">
            <Button id={makeId} variant="primary" type="submit" busy={job.busy}>
              Save the message {as === 'one' ? 'draft' : 'drafts'}
            </Button>
            <Button onClick={() => go('/notices')}>Cancel</Button>
          </div>
        </form>
        <NoticePreview accounts={accountIds.length} reach={reach} />
      </div>
      <LeaveDialog guard={guard} title="Leave the notice?" text="It has not been saved, and what you have written would be lost." leaveTitle="Leave without saving" />
    </div>
  );
}
