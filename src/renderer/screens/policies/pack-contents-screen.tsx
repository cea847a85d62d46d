import { useState } from 'react';
import type { PackContents, PackItem, PackPart } from '../../../preload/contract/policies-packs.ts';
import { go, useRoute } from '../../app/navigation.ts';
import { useSession } from '../../app/session.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { PartTabs } from '../../components/part-tabs.tsx';
import { plural } from '../../lib/format.ts';
import { useRegister } from '../../lib/register.ts';
import { PackChanges } from './pack-changes.tsx';
import { PackEntryDialog } from './pack-entry-dialog.tsx';
import { PackExport, StartAgain } from './pack-file-buttons.tsx';
import { PackList } from './pack-list.tsx';
import { PackReadDialog } from './pack-read-dialog.tsx';
import { PackUpdate } from './pack-update.tsx';
import { contentPart, contentParts, contentsPath, type ContentPart } from './pack-values.ts';
import './pack.css';

/** What a policy says, to be read and changed: its contacts, periods, statements, checklists and types of incident. */
export function PackContentsScreen() {
  const { params } = useRoute();
  const id = params['id'] ?? '';
  const { data, error } = useRegister('policies.contents', { id });
  return (
    <div className="page">
      <PageHeader
        title={data === undefined ? 'What the policy says' : `${data.reference}: what it says`}
        sub={data === undefined ? undefined : data.title}
        actions={<Button onClick={() => go(`/policies/${id}`)}>Back to the policy</Button>}
      />
      {error === null ? null : <Notice kind="error" title={error.message} />}
      {data === undefined ? null : <Contents key={data.id} contents={data} />}
    </div>
  );
}

type Open = { readonly part: PackPart; readonly item: PackItem | null } | null;

function Contents({ contents }: { readonly contents: PackContents }) {
  const { search } = useRoute();
  const mayEdit = useSession().session?.officer?.role === 'head';
  const [open, setOpen] = useState<Open>(null);
  const [told, setTold] = useState<string | null>(null);
  const part = contentPart(search['part']);
  const done = (message: string): void => {
    setOpen(null);
    setTold(message);
  };
  const { update, ...others } = contentParts;
  return (
    <>
      {contents.problem === '' ? null : (
        <Notice kind="error" title="This version of the app cannot read the policy as your Trust has it">
          <p>{contents.problem} Until it is put right the policy holds as the app came with it. Nothing of yours is lost: it is in the history.</p>
          {mayEdit ? <StartAgain contents={contents} onDone={done} /> : <p>Ask the Head of Communications.</p>}
        </Notice>
      )}
      {contents.waiting === 0 || part === 'update' ? null : (
        <Notice kind="info" title={`An update of the app has ${plural(contents.waiting, 'change')} for this policy`}>
          <p>Nothing of it holds here until it is taken.</p>
          <Button onClick={() => go(contentsPath(contents.id, 'update'))}>Look at the update</Button>
        </Notice>
      )}
      {told === null ? null : <Notice kind="success" title={told} onClose={() => setTold(null)} />}
      <PackExport id={contents.id} />
      {mayEdit ? null : <p className="muted">Only the head of communications changes what a policy says.</p>}
      <PartTabs<ContentPart>
        label={`Parts of ${contents.reference}`}
        prefix="pack"
        parts={contents.shipped ? { ...others, update } : others}
        part={part}
        waiting={(entry) => (entry === 'update' && contents.waiting > 0 ? { count: contents.waiting, words: 'to answer' } : undefined)}
        pathOf={(entry) => contentsPath(contents.id, entry)}
      >
        <div className="pack-body">
          {part === 'own' ? <OwnChanges id={contents.id} /> : part === 'update' ? <PackUpdate contents={contents} mayEdit={mayEdit} onDone={setTold} /> : (
            contents.parts.filter(({ section }) => section === part).map((one) => (
              <PackList key={one.title} part={one} mayAdd={mayEdit && contents.problem === ''} onOpen={(item) => setOpen({ part: one, item })} />
            ))
          )}
        </div>
      </PartTabs>
      {open === null ? null : mayEdit && contents.problem === '' ? (
        <PackEntryDialog key={open.item?.key ?? open.part.title} contents={contents} part={open.part} item={open.item} onClose={() => setOpen(null)} onDone={done} />
      ) : open.item === null ? null : (
        <PackReadDialog contents={contents} part={open.part} item={open.item} onClose={() => setOpen(null)} />
      )}
    </>
  );
}

function OwnChanges({ id }: { readonly id: string }) {
  const { data } = useRegister('policies.ownChanges', { id });
  if (data === undefined) return <p role="status">Comparing…</p>;
  if (data.length === 0) return <p>Your Trust has changed nothing: the policy holds as it came.</p>;
  return (
    <>
      <p>What your Trust has changed since the policy came with the app.</p>
      <PackChanges changes={data} level={2} heads={['As it came', 'Here']} />
    </>
  );
}
