/** What `review` was given → the check whose findings are reviewed. */
import type { Config } from '../../model/config.js';
import { usage } from '../../model/fault.js';
import { checkNoticeId } from '../../source/notice-id.js';
import { type Change, changeOf } from '../change/open.js';
import type { CheckJob } from '../check/check-notice.js';
import { type Asked, listAgain } from '../check/jobs.js';
import { listKnown } from '../config/settings.js';

export async function chooseJob(name: string | undefined, options: Asked, change: Change): Promise<CheckJob> {
  const { before, after } = options;
  const { config } = change;
  const again = listAgain(options, config, []);
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
    return withChange({ notice, refs: { before, after }, again: [...again, '--before', before, '--after', after] });
  }
  if (notice !== null) checkNoticeId(notice);
  return withChange({ notice: notice ?? (await onlyNotice(config)), refs: null, again: [...again, ...change.again] });

  function withChange(job: CheckJob): CheckJob {
    const done = changeOf(change, job.notice);
    return done === null ? job : { ...job, change: done };
  }
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
