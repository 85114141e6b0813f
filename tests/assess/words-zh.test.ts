import { describe, expect, it } from 'vitest';
import type { ClassId } from '../../src/assess/words/classes.js';
import { findMentions } from '../../src/assess/words/lexicon.js';
import { tokenize } from '../../src/assess/words/tokens.js';

const mentions = (text: string): readonly (readonly [string, readonly ClassId[]])[] =>
  findMentions(tokenize(text)).map(({ start, end, classes }) => [text.slice(start, end), classes]);
const classesIn = (text: string): readonly ClassId[] => mentions(text).flatMap(([, classes]) => classes);
const has = (text: string, ...ids: readonly ClassId[]) =>
  expect(classesIn(text), text).toEqual(expect.arrayContaining([...ids]));
const lacks = (text: string, ...ids: readonly ClassId[]) => {
  for (const id of ids) expect(classesIn(text), text).not.toContain(id);
};

describe('a negation', () => {
  it('is read with its modal', () => {
    has('我们不会出售', 'logic/not', 'modal/will', 'act/sell');
    has('受托方不得留存', 'logic/not', 'modal/must', 'act/retain');
    has('客服不能查看', 'logic/not', 'modal/may');
    has('也不得出租', 'logic/not', 'modal/must', 'act/sell');
  });
  it('is not heard in words that only contain its character', () => {
    for (const text of [
      '不可抗力',
      '不同',
      '无论',
      '不论',
      '未来',
      '未成年人',
      '未满十四周岁',
      '无线网络',
      '不仅',
      '不断',
      '不良信息',
      '不超过三十日',
      '不晚于到期',
      '不限于',
      '不动产',
    ])
      lacks(text, 'logic/not', 'logic/without');
  });
  it('of what is missing is told apart', () => {
    has('未经您同意', 'logic/without', 'consent');
    has('未征得您的单独同意', 'logic/without', 'consent/explicit');
    lacks('未经您同意', 'logic/not');
  });
  it('stays in front of the act', () =>
    has('不存储、不上传人脸图像', 'logic/not', 'act/retain', 'act/collect', 'data/sensitive/biometric'));
});

describe('a limit, an exception, a condition', () => {
  it('only', () => {
    has('仅用于核对', 'logic/only');
    has('满十八岁方可注册', 'logic/only');
    lacks('仅供参考', 'logic/only');
    lacks('只要您愿意', 'logic/only');
  });
  it('except', () => {
    has('除法律另有规定外', 'logic/except', 'hedge/law');
    has('员工违反的除外', 'logic/except');
    lacks('删除、清除、移除、解除', 'logic/except');
  });
  it('if', () => {
    has('在您同意的情况下', 'logic/if', 'consent');
    has('如您不同意', 'logic/if', 'choice/refuse');
    has('您使用地图时', 'logic/if');
    lacks('小时、及时、同时、时间、实时', 'logic/if');
    lacks('应当、正当、当地、例如、如实', 'logic/if');
  });
  it('before and after', () => {
    has('上线之前', 'logic/before');
    has('注销账号后，', 'logic/after');
    lacks('目前、前台、后台、后果、售后', 'logic/before', 'logic/after');
  });
});

describe('a list', () => {
  it('is open', () => {
    has('姓名、电话等信息', 'logic/for-example');
    has('包括但不限于', 'logic/for-example');
    lacks('等级、等待、平等、同等、高等院校', 'logic/for-example');
  });
});

describe('a modal', () => {
  it('is not heard in words that only contain its character', () => {
    lacks('会员、会议、社会、机会、协会', 'modal/will');
    lacks('许可、认可、可靠、可用性', 'modal/may');
    lacks('应用、响应、应急、供应商', 'modal/must');
    lacks('功能、智能、性能、能力', 'modal/may');
  });
  it('may, must, will, aim', () => {
    has('我们可能会', 'modal/may');
    has('我们应当', 'modal/must');
    has('我们将会', 'modal/will');
    has('我们尽力', 'modal/aim');
  });
});

describe('an act', () => {
  it('is found in plain words too', () => {
    has('帮您记下来', 'act/collect');
    has('把号码给到商家', 'act/share', 'party/partner');
    has('拿去训练大模型', 'act/use', 'purpose/ai-training', 'tech/ai');
    has('卖给数据经纪商', 'act/sell', 'party/broker');
  });
  it('is told apart: a service is provided, data are given', () => {
    has('为您提供服务', 'purpose/service');
    lacks('为您提供服务', 'act/share');
    has('提供给保险公司', 'act/share', 'party/financial');
    has('向第三方提供', 'act/share', 'party/third');
  });
  it('keeps what its phrase swallows', () => {
    has('永久保存', 'act/retain', 'time/open');
    has('传输至境外', 'act/transfer', 'place/abroad');
    has('到期删除', 'act/delete', 'time/shortest');
    has('征得您的书面同意', 'act/ask', 'consent/explicit');
  });
  it('is told apart from a default', () => {
    has('默认关闭', 'default/off');
    has('默认不推送', 'default/off', 'logic/not', 'act/solicit');
    has('默认上传', 'default/on', 'act/collect');
  });
});

describe('a noun', () => {
  it('is read as a whole', () => {
    expect(mentions('本隐私政策')).toEqual([['本隐私政策', ['notice/this']]]);
    expect(mentions('服务提供商')).toEqual([['服务提供商', ['party/processor']]]);
    expect(mentions('身份证号码')).toEqual([['身份证号码', ['data/sensitive/id-number']]]);
    has('处理方式', 'act/provide');
    lacks('处理方式', 'party/we');
  });
  it('may be written with Latin letters beside Han characters', () => {
    has('把IP地址和IMEI以及Wi-Fi名称发给SDK提供方', 'data/device', 'act/share', 'party/processor');
    has('回复R就能退订', 'choice/opt-out');
  });
  it('is read as notices of Taiwan and Hong Kong have it', () => {
    has('搜集个资', 'act/collect', 'data');
    has('身分证字号', 'data/sensitive/id-number');
    has('法定代理人', 'person/parent');
    has('揭露予第三人', 'act/share', 'party/third');
  });
});

describe('an idiom', () => {
  it('is not the sum of its words', () => {
    has('不影响您使用', 'cost/no-loss');
    has('将无法使用', 'cost/loss');
    has('我们无法保证绝对安全', 'recourse/no-liability');
    has('恕不另行通知', 'notice/without');
    has('继续使用即视为接受', 'consent/implied');
    has('拒绝仅通过自动化决策的方式', 'right/human-review');
    has('应法律要求', 'basis/legal-obligation');
    has('应您的要求', 'choice/opt-in');
    lacks('不影响您使用', 'logic/not', 'act/use');
  });
});
