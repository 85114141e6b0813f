/** Chinese terms that a segmenter splits and a reader does not, and negations that must stay whole. Longest match wins. */

const TERMS = `
第三方 第三方服务 第三方合作伙伴 个人信息 敏感个人信息 个人敏感信息 个人数据 去标识化 匿名化 假名化 工作日 自然日 个工作日 关联公司 关联方 未成年人 监护人
合作伙伴 服务商 服务提供商 供应商 受托人 受托方 委托处理 共同处理 共享 转让 披露 单独同意 明示同意 书面同意 授权同意 默认同意 自动化决策 个性化推荐 个性化广告 定向推送
生物识别 人脸识别 人脸信息 指纹信息 行踪轨迹 精确位置 精确定位 大致位置 位置信息 设备信息 日志信息 身份证号 身份证号码 手机号 手机号码 电话号码 电子邮箱 电子邮件 银行卡号 通讯录
境内 境外 跨境 出境 跨境传输 跨境提供 法律法规 隐私政策 隐私声明 用户协议 服务协议 删除权 更正权 可携带权 撤回同意 注销账户 注销账号 用户画像 数据保护 数据主体 数据安全
最小必要 合理必要 安全措施 加密存储 数据泄露 安全事件 软件开发工具包 应用程序 操作系统 浏览器 互联网 营业日 日内 小时内 个月 行政法规 监管机构 主管部门 司法机关
`;
const NEGATIONS = `
不会 不得 不再 不能 不可 不应 不需 无需 无须 不必 未经 未得 未获 未满 不满 不予 不将 并非 并不 不是 没有 从不 绝不 决不 不同意
拒绝 禁止 严禁 除非 可能会 可以 应当 必须 将会 有权 无权
`;

const words = `${TERMS} ${NEGATIONS}`.split(/\s+/u).filter((word) => word !== '');
const byFirst = new Map<string, string[]>();
for (const word of words) {
  const first = word.charAt(0);
  byFirst.set(
    first,
    [...(byFirst.get(first) ?? []), word].sort((one, other) => other.length - one.length),
  );
}

/** Length of the longest known term that starts at `at`, or 0. */
export function termLengthAt(text: string, at: number): number {
  return byFirst.get(text.charAt(at))?.find((word) => text.startsWith(word, at))?.length ?? 0;
}
