import { type Measurement, medianOf } from './measurement.ts';
import { loaded } from './measure-reviews.ts';

/** The first screen after unlocking: what the day asks for, and the drawing beside it, first and once it is kept. */
export async function measureToday({ accounts, runs }: { readonly accounts: number; readonly runs: number }): Promise<Measurement[]> {
  const house = await loaded(accounts);
  try {
    const opened = await medianOf(runs * 5, () => house.call('today.get', {}));
    let minutes = 12;
    const drawn = await medianOf(runs, async () => {
      // Any change makes it worked out again.
      minutes += 1;
      const { trust } = await house.call('settings.get', {});
      await house.call('settings.editTrust', { ...trust, autolockMinutes: minutes });
      await house.call('today.onTime', {});
    });
    const kept = await medianOf(runs * 5, () => house.call('today.onTime', {}));
    return [
      { what: `Today, ${accounts} accounts with ${accounts * 32} reviews`, hoped: 100, milliseconds: opened },
      { what: 'chart of eight quarters after a change, with other calls in between', hoped: 1_000, milliseconds: drawn },
      { what: 'the same chart again', hoped: 10, milliseconds: kept },
    ];
  } finally {
    house.end();
  }
}
