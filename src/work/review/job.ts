/** What `review` was given → the check whose findings are reviewed. */
import type { Config } from '../../model/config.js';
import { usage } from '../../model/fault.js';
import { checkNoticeId } from '../../source/notice-id.js';
import type { CheckJob } from '../check/check-notice.js';
import { listKnown } from '../config/settings.js';

interface Named {
  readonly notice?: string;
  readonly before?: string;
  readonly after?: string;
}

export async function chooseJob(name: string | undefined, options: Named, config: Config): Promise<CheckJob> {
  const { before, after } = options;
  if (name !== undefined && options.notice !== undefined && name !== options.notice)
    throw usage('Two notices are named.', 'Give one: noticediff review shop', 'two-notices');
  const notice = name ?? options.notice ?? null;
  if ((before === undefined) !== (after === undefined) || (before !== undefined && notice === null))
    throw usage(
      'Two refs are reviewed by --notice, --before and --after together.',
      'For example: noticediff review --notice shop --before git:origin/main:privacy.md --after privacy.md',
    );
  if (before !== undefined && after !== undefined && notice !== null) {
    checkNoticeId(notice);
    return { notice, refs: { before, after }, again: ['--before', before, '--after', after] };
  }
  if (notice !== null) checkNoticeId(notice);
  return { notice: notice ?? (await onlyNotice(config)), refs: null, again: [] };
}

async function onlyNotice(config: Config): Promise<string> {
  const known = await listKnown(config);
  const [only] = known;
  if (only !== undefined && known.length === 1) return only;
  throw usage(
    only === undefined ? 'There is no notice to review.' : 'It is not said which notice is reviewed.',
    only === undefined
      ? 'noticediff fetch captures one.'
      : `Give one: noticediff review ${only}; there are ${known.slice(0, 12).join(', ')}${known.length > 12 ? ', …' : ''}.`,
    'which-notice',
  );
}
