import { describe, expect, it } from 'vitest';
import { channelForAddress, channelForName, channelsFor } from '../../../src/main/register/rooms/policies/pack-library.ts';
import { cp371, personalUse } from './packs.ts';

const channels = channelsFor([cp371, personalUse]);

describe('a channel is recognised by its address', () => {
  it.each([
    ['https://x.com/ward-news-example', 'x'],
    ['https://twitter.com/ward-news-example', 'x'],
    ['www.facebook.com/example.page', 'facebook'],
    ['en-gb.facebook.com/example', 'facebook'],
    ['HTTPS://WWW.INSTAGRAM.COM/example/', 'instagram'],
    ['https://m.youtube.com/@example', 'youtube'],
    ['uk.linkedin.com/company/example', 'linkedin'],
    ['https://www.tiktok.com/@example', 'tiktok'],
    ['threads.net/@example', 'threads'],
    ['https://bsky.app/profile/example.bsky.social', 'bluesky'],
    ['https://whatsapp.com/channel/example', 'whatsapp'],
    ['https://flic.kr/p/example', 'flickr'],
    ['https://www.nhs.uk/services/hospital/example', 'nhs-website'],
    ['https://example-team.wordpress.com', 'blog'],
    ['https://www.yammer.com/example', 'viva-engage'],
    ['https://plus.google.com/1', 'google-plus'],
  ])('%s', (address, id) => {
    expect(channelForAddress(channels, address)?.id).toBe(id);
  });

  it.each([
    ['a Trust\u2019s own site under nhs.uk', 'https://www.example.nhs.uk/blog'],
    ['a name that only ends like a known one', 'https://notx.com/example'],
    ['a known name in front of another host', 'https://x.com.example.org/'],
    ['an e-mail address', 'someone@x.com'],
    ['a link that sends mail', 'mailto:someone@x.com'],
    ['another scheme', 'ftp://x.com/example'],
    ['nothing', ''],
    ['no address', 'see intranet'],
  ])('%s is not guessed', (_name, address) => {
    expect(channelForAddress(channels, address)).toBeUndefined();
  });
});

describe('a channel is recognised by the name it had', () => {
  it.each([['Twitter', 'x'], [' twitter ', 'x'], ['NHS Choices', 'nhs-website'], ['Yammer', 'viva-engage'], ['Google+', 'google-plus']])('%s', (name, id) => {
    expect(channelForName(channels, name)?.id).toBe(id);
  });

  it('an unknown name is not guessed', () => {
    expect(channelForName(channels, 'Friendface')).toBeUndefined();
  });
});

describe('the list of channels', () => {
  it('is the same in both packs and given once when both are on', () => {
    expect(personalUse.channels).toEqual(cp371.channels);
    expect(channels).toEqual(cp371.channels);
  });

  it('knows that Google+ closed', () => {
    expect(channels.filter((channel) => channel.closedOn !== null).map((channel) => channel.id)).toEqual(['google-plus']);
  });
});
