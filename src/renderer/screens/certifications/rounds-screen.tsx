import type { CertificationRoundItem } from '../../../preload/contract/certifications-rounds.ts';
import { go, Link, useRoute } from '../../app/navigation.ts';
import { useSession } from '../../app/session.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { SplitView } from '../../components/split-view.tsx';
import { longDate } from '../../lib/format.ts';
import { useRegister } from '../../lib/register.ts';
import { NarrowHeading } from '../accounts/narrow-heading.tsx';
import { CertificationsNav } from './certifications-nav.tsx';
import { RoundDetail } from './round-detail.tsx';
import { StateTag } from './state-tag.tsx';
import { roundPath, roundSaid, versionWords } from './words.ts';

const title = 'Certification rounds';

/** Rounds, newest first: what went out, what is back, and the round that is open beside them. */
export function RoundsScreen() {
  const id = useRoute().params['id'] ?? null;
  const { data, error } = useRegister('certifications.rounds', {});
  const mayWrite = useSession().session?.officer?.role !== 'viewer';
  const newRound = mayWrite ? (
    <Button variant={id === null ? 'primary' : 'secondary'} onClick={() => go('/certifications/rounds/new')}>
      New round
    </Button>
  ) : null;
  return (
    <SplitView
      list={
        <>
          <PageHeader title={title} sub="A version of a policy, the directorates that certify it, and the day by which they do" actions={newRound} />
          <CertificationsNav current="rounds" />
          {error === null ? null : <Notice kind="error" title={error.message} />}
          {data === undefined && error === null ? <p role="status">Reading the rounds…</p> : null}
          {data?.length === 0 ? (
            <EmptyState title="No round yet" actions={newRound}>
              <p>A round asks every directorate at once: it makes a numbered certificate for each, says by when it is due, and shows what came back.</p>
            </EmptyState>
          ) : null}
          <ul className="rounds">
            {data?.map((round) => <RoundLine key={round.id} round={round} open={round.id === id} />)}
          </ul>
        </>
      }
      detail={
        id === null ? null : (
          <>
            <NarrowHeading title={title} />
            <RoundDetail key={id} id={id} />
          </>
        )
      }
      onCloseDetail={() => {
        go('/certifications/rounds');
        requestAnimationFrame(() => document.querySelector<HTMLElement>(`.rounds a[href$="${id ?? ''}"]`)?.focus());
      }}
      detailLabel={data?.find((round) => round.id === id)?.number ?? 'Round'}
    />
  );
}

function RoundLine({ round, open }: { readonly round: CertificationRoundItem; readonly open: boolean }) {
  return (
    <li className={open ? 'rounds__open' : undefined}>
      <div className="cards__head">
        <Link to={roundPath(round.id)} current={open}>
          {round.number}
        </Link>
        <span>{versionWords(round)}</span>
        <StateTag said={roundSaid(round)} />
      </div>
      <ProgressBar done={round.certified} total={round.directorates} label={`${round.words} · ${round.state === 'ended' ? `ended ${longDate(round.endedOn)}` : `due ${longDate(round.dueOn)}`}`} />
    </li>
  );
}
