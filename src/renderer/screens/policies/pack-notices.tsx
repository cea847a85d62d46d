import { go } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { plural } from '../../lib/format.ts';
import { useRegister } from '../../lib/register.ts';
import { contentsPath } from './pack-values.ts';

/** Above the list of policies: those that cannot be read, and those for which an update of the app waits. */
export function PackNotices() {
  const { data } = useRegister('policies.standings', {});
  return data?.map(({ id, reference, problem, waiting }) =>
    (problem === '' ? (
      <Notice key={id} kind="info" title={`${reference}: an update of the app has ${plural(waiting, 'change')}`}>
        <p>Nothing of it holds here until it is taken.</p>
        <Button onClick={() => go(contentsPath(id, 'update'))}>Look at the update of {reference}</Button>
      </Notice>
    ) : (
      <Notice key={id} kind="error" title={`${reference} cannot be read as your Trust has it, so it holds as the app came with it`}>
        <p>{problem}</p>
        <Button onClick={() => go(contentsPath(id))}>Put {reference} right</Button>
      </Notice>
    )));
}
