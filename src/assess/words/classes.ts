/**
 * What the words of a notice can stand for, in every language: the classes of the lexicon. A class is a path; what stands before its last `/` is
 * what it is a kind of, so that `data/sensitive/health` is sensitive data, and data.
 */

/**
 * How a class bears on the person whose data it is, where a statement affirms it. `intrusive`: more of it is more handling (an act on data, a kind of
 * data, a recipient, a purpose). `protective`: more of it protects (a right, a safeguard, a consent asked for). `form`: a part of the sentence that says how the
 * rest is meant (a negation, a limit, a condition, a modal). `plain`: tells what the sentence is about, and no more.
 */
export type Valence = 'intrusive' | 'protective' | 'form' | 'plain';

export const CLASSES = {
  // --- what is done (verbs in every form, and the nouns made of them) ---
  'act/collect': 'intrusive', // collect, gather, obtain, receive, record, log, ask for; 收集 获取 采集
  'act/use': 'intrusive', // use, process, handle, analyse
  'act/share': 'intrusive', // share, disclose, provide to, pass on, give access to, transmit to
  'act/sell': 'intrusive', // sell, rent, trade, lease, monetise
  'act/transfer': 'intrusive', // send abroad, transfer to other countries
  'act/retain': 'intrusive', // keep, retain, store, hold, archive
  'act/publish': 'intrusive', // make public, display publicly
  'act/combine': 'intrusive', // combine, match, link, append
  'act/infer': 'intrusive', // infer, derive, predict, deduce
  'act/profile': 'intrusive', // build profiles, score, segment, 画像
  'act/decide': 'intrusive', // automated decisions
  'act/train': 'intrusive', // train models, machine learning on data
  'act/track': 'intrusive', // track, follow across sites, fingerprint
  'act/monitor': 'intrusive', // listen to, read messages, scan, observe, film, photograph
  'act/target': 'intrusive', // target ads, personalise ads, show ads
  'act/solicit': 'intrusive', // send marketing messages, call for sales
  'act/reidentify': 'intrusive', // re-identify, link back to a person
  'act/delete': 'protective', // delete, erase, destroy, purge
  'act/deidentify': 'protective', // anonymise, pseudonymise, aggregate, de-identify, mask
  'act/protect': 'protective', // protect, secure, safeguard, keep confidential
  'act/encrypt': 'protective',
  'act/notify': 'protective', // notify, tell you, inform you, announce
  'act/ask': 'protective', // ask for consent, request permission, obtain consent
  'act/respond': 'protective', // answer, reply to, act on (a request)
  'act/honour': 'protective', // honour, comply with, respect (a choice, a signal, a request)
  'act/refuse': 'protective', // refuse, reject, object to, challenge (requests of authorities)
  'act/limit': 'protective', // restrict, minimise, limit (handling, access)
  'act/verify': 'plain', // verify your identity
  'act/correct': 'protective', // we correct, update inaccurate data
  'act/explain': 'protective', // explain, describe, list, publish (a report about what is done)
  'act/charge': 'intrusive', // charge a fee for exercising a right
  'act/change': 'plain', // change, amend, update (the notice)
  'act/provide': 'plain', // provide, offer, operate, deliver (a service)
  'act/require': 'plain', // require, oblige
  'act/allow': 'plain', // allow, permit, let, enable

  // --- what the person can do ---
  'right/general': 'protective', // your rights, you have the right, you are entitled, exercise your rights
  'right/access': 'protective', // a copy of your data, review, inspect, see what we hold
  'right/correct': 'protective',
  'right/delete': 'protective', // have your data deleted, be forgotten
  'right/port': 'protective',
  'right/object': 'protective',
  'right/restrict': 'protective',
  'right/withdraw': 'protective', // withdraw consent
  'right/complain': 'protective', // lodge a complaint
  'right/appeal': 'protective',
  'right/close-account': 'protective',
  'right/human-review': 'protective', // not be subject to automated decisions, human intervention
  'right/agent': 'protective', // authorised agent, relatives of the deceased
  'right/no-discrimination': 'protective',
  'choice/opt-out': 'protective', // opt out, unsubscribe, turn off, disable, stop
  'choice/opt-in': 'protective', // opt in, only if you choose, turn on yourself
  'choice/setting': 'protective', // settings, preferences, controls, manage
  'choice/refuse': 'protective', // refuse, decline, reject (cookies, permission)
  'choice/signal': 'protective', // Do Not Track, Global Privacy Control
  'choice/voluntary': 'protective', // optional, voluntary, you need not provide
  'duty/agree': 'intrusive', // you agree, you acknowledge, by using … you accept, deemed
  'duty/provide': 'intrusive', // you must provide, mandatory, required to provide
  'duty/verify': 'intrusive', // you must prove your identity, power of attorney, notarised
  'duty/bear': 'intrusive', // you are responsible, at your own risk, indemnify

  // --- data ---
  data: 'plain', // personal data, information, 个人信息, 资料 (whatever its kind)
  'data/identity': 'intrusive', // name, gender, date of birth, age, nationality, photo of yourself
  'data/contact': 'intrusive', // e-mail, phone, postal address
  'data/account': 'intrusive', // user name, password, account settings, profile
  'data/device': 'intrusive', // device, IP address, identifiers, browser, operating system, network
  'data/usage': 'intrusive', // pages visited, clicks, logs, searches, watch history, time spent
  'data/location': 'intrusive', // (approximate) location, region, city
  'data/content': 'intrusive', // posts, photos, videos, files, reviews, comments, inputs
  'data/transaction': 'intrusive', // orders, purchases, payments, billing, delivery
  'data/preference': 'intrusive', // interests, preferences, survey answers
  'data/social': 'intrusive', // contacts, address book, friends, followers, family members
  'data/professional': 'intrusive', // employer, job, education, CV, income level
  'data/demographic': 'intrusive', // household, marital status, language, demographic data
  'data/body': 'intrusive', // height, steps, sleep, mood, emotions (where not health)
  'data/vehicle': 'intrusive', // number plate, driving, vehicle, home, smart-home
  'data/inferred': 'intrusive', // inferences, scores, profile, segments
  'data/metadata': 'intrusive', // call logs, metadata, time and duration of messages
  'data/permission': 'intrusive', // access to camera, microphone, photo library, clipboard, sensors, notifications
  'data/other': 'intrusive', // other information, any information, additional information
  'data/deidentified': 'plain', // aggregate, anonymous, de-identified data
  'data/sensitive': 'intrusive', // sensitive personal information, special categories
  'data/sensitive/id-number': 'intrusive', // passport, social security, driving licence, 身份证号
  'data/sensitive/biometric': 'intrusive', // face, fingerprint, voice print, iris, gait
  'data/sensitive/health': 'intrusive',
  'data/sensitive/genetic': 'intrusive',
  'data/sensitive/sex-life': 'intrusive',
  'data/sensitive/race': 'intrusive',
  'data/sensitive/religion': 'intrusive',
  'data/sensitive/politics': 'intrusive',
  'data/sensitive/union': 'intrusive',
  'data/sensitive/criminal': 'intrusive',
  'data/sensitive/financial': 'intrusive', // bank account, card number, credit report, balance
  'data/sensitive/precise-location': 'intrusive', // GPS, real-time location, whereabouts, tracks
  'data/sensitive/communications': 'intrusive', // content of messages, calls, recordings
  'data/sensitive/child': 'intrusive', // data of children

  // --- where data comes from, and by what means ---
  'source/third-party': 'intrusive', // from third parties, other sources
  'source/public': 'intrusive', // public records, publicly available sources
  'source/social': 'intrusive', // social networks, log-in by another account
  'source/broker': 'intrusive', // data brokers, data suppliers
  'tech/cookie': 'intrusive',
  'tech/pixel': 'intrusive', // beacons, tags, pixels, local storage, similar technologies
  'tech/sdk': 'intrusive',
  'tech/ad-id': 'intrusive', // advertising identifier
  'tech/fingerprint': 'intrusive',
  'tech/automatic': 'intrusive', // automatically, in the background, passively
  'tech/ai': 'intrusive', // artificial intelligence, models, algorithms
  'tech/necessary': 'plain', // strictly necessary (cookies)

  // --- who gets it ---
  'party/third': 'intrusive', // third parties, other companies, others
  'party/processor': 'intrusive', // service providers, vendors, contractors, suppliers, SDK providers, hosting
  'party/affiliate': 'intrusive', // affiliates, subsidiaries, group, sister companies
  'party/partner': 'intrusive', // partners, joint ventures, merchants, brands, sellers
  'party/advertiser': 'intrusive', // advertisers, ad networks, advertising and marketing partners
  'party/broker': 'intrusive', // data brokers, resellers, list owners
  'party/analytics': 'intrusive', // analytics providers, measurement partners
  'party/authority': 'intrusive', // police, courts, government, regulators (as recipients)
  'party/acquirer': 'intrusive', // buyer, successor, merger, acquisition
  'party/public': 'intrusive', // the public, anyone, everybody
  'party/user': 'intrusive', // other users, members, followers, your administrator
  'party/employer': 'intrusive', // employer, school, landlord, organisation
  'party/financial': 'intrusive', // banks, insurers, credit bureaus, payment providers, debt collectors
  'party/researcher': 'intrusive', // researchers, universities
  'party/adviser': 'intrusive', // lawyers, auditors, consultants
  'party/developer': 'intrusive', // app developers, AI companies, model providers
  'party/social': 'intrusive', // social networks, platforms
  'party/staff': 'plain', // our employees, staff, personnel
  'party/we': 'plain', // we, us, our company, 我们, 本公司, 平台
  'party/you': 'plain', // you, your, users, customers, 您, 用户

  // --- what for ---
  'purpose/service': 'intrusive', // to provide the service, perform the contract, create your account
  'purpose/support': 'intrusive', // customer service, answer questions
  'purpose/payment': 'intrusive', // process payments, deliver orders
  'purpose/communicate': 'intrusive', // contact you, service messages
  'purpose/security': 'intrusive', // prevent fraud, keep safe, debug
  'purpose/legal': 'intrusive', // comply with law, legal claims, enforce terms
  'purpose/analytics': 'intrusive', // statistics, measurement, understand use
  'purpose/improve': 'intrusive', // improve, develop products, test
  'purpose/personalise': 'intrusive', // personalise, recommend, customise
  'purpose/marketing': 'intrusive', // marketing, promotions, newsletters, surveys, events
  'purpose/advertising': 'intrusive', // advertising, (interest-based) ads, retargeting, measuring ads
  'purpose/profiling': 'intrusive', // profiling, scoring, segments, credit assessment, pricing
  'purpose/automated-decision': 'intrusive',
  'purpose/ai-training': 'intrusive', // train models, machine learning, AI development
  'purpose/research': 'intrusive',
  'purpose/business': 'intrusive', // our (legitimate) business purposes, internal operations, commercial purposes
  'purpose/any': 'intrusive', // any purpose, other purposes, whatever we see fit
  'purpose/sale': 'intrusive', // for money, for valuable consideration

  // --- what protects ---
  'safeguard/encryption': 'protective',
  'safeguard/access-control': 'protective', // need to know, authorised staff only, passwords, two-factor
  'safeguard/audit': 'protective', // audits, certificates, ISO 27001, PCI DSS, SOC 2, 等级保护
  'safeguard/anonymous': 'protective', // anonymised, pseudonymised, aggregated, masked
  'safeguard/minimal': 'protective', // only what is necessary, minimum, shortest
  'safeguard/contract': 'protective', // contracts with processors, on our instructions, confidentiality agreements
  'safeguard/transfer': 'protective', // standard contractual clauses, adequacy, binding corporate rules, frameworks
  'safeguard/assessment': 'protective', // impact assessment, security assessment, filing
  'safeguard/local': 'protective', // on your device only, not uploaded, stored separately
  'safeguard/staff': 'protective', // staff training, background checks
  'safeguard/measures': 'protective', // technical and organisational measures, physical, firewall, backups
  'safeguard/incident': 'protective', // incident response, emergency plan
  consent: 'protective', // consent, permission, authorisation, 同意, 授权
  'consent/explicit': 'protective', // explicit, separate, express, written, prior; 单独 明示 书面 事先
  'consent/parental': 'protective', // consent of a parent or guardian
  'consent/implied': 'intrusive', // implied consent, deemed consent, 视为同意, by continuing
  'basis/legitimate-interest': 'intrusive',
  'basis/contract': 'plain',
  'basis/legal-obligation': 'plain', // where required by law, legal obligation, 法律法规规定
  'basis/vital': 'plain',
  'basis/public-interest': 'plain',
  'default/on': 'intrusive', // on by default, pre-ticked
  'default/off': 'protective', // off by default

  // --- whom to turn to ---
  'contact/officer': 'protective', // data protection officer, privacy team, responsible person
  'contact/representative': 'protective', // EU representative
  'contact/address': 'protective', // e-mail address, phone, hotline, postal address, form, "contact us"
  'recourse/authority': 'protective', // supervisory authority, regulator (to complain to)
  'recourse/court': 'protective', // courts, jurisdiction, sue, law of your country
  'recourse/dispute': 'protective', // dispute resolution, ombudsman, mediation, free of charge
  'recourse/compensation': 'protective', // compensation, liability that we bear, damages
  'recourse/arbitration': 'intrusive', // binding arbitration, 仲裁
  'recourse/waiver': 'intrusive', // class action waiver, jury trial waiver
  'recourse/no-liability': 'intrusive', // not liable, not responsible, no warranty, cannot guarantee, at your own risk

  // --- the notice itself ---
  'notice/this': 'plain', // this policy, this notice, 本政策
  'notice/change': 'protective', // notice of changes: we will notify you of changes, changes posted
  'notice/advance': 'protective', // in advance, prior notice, before they take effect
  'notice/prominent': 'protective', // by e-mail, pop-up, banner, push, prominent, individually
  'notice/breach': 'protective', // data breach, security incident (told to you)
  'notice/continued-use': 'intrusive', // continued use means acceptance, effective upon posting
  'notice/past-version': 'protective', // archive, previous versions
  'notice/check-yourself': 'intrusive', // please review periodically, check back
  'notice/without': 'intrusive', // at any time, without notice (change)

  // --- where, when, at what price ---
  'place/domestic': 'protective', // within the country, within the EEA, in mainland China, on servers in X only
  'place/abroad': 'intrusive', // abroad, overseas, outside the EEA, other countries, worldwide
  'place/country': 'intrusive', // United States, Singapore, India … (names of countries and regions)
  'time/prompt': 'protective', // immediately, without undue delay, promptly, as soon as possible
  'time/anytime': 'protective', // at any time (of the person's acts)
  'time/necessary': 'plain', // as long as necessary, for the purposes, until no longer needed
  'time/open': 'intrusive', // indefinitely, forever, permanently, as long as we like
  'time/account': 'plain', // while your account is active, until you delete it, after the contract ends
  'time/shortest': 'protective', // the shortest period, no longer than
  'time/longer': 'intrusive', // a longer period, extended, after closure
  'time/period': 'plain', // period of time, a reasonable period, 期限
  'cost/free': 'protective', // free of charge, at no cost
  'cost/fee': 'intrusive', // a reasonable fee, charge
  'cost/loss': 'intrusive', // you will not be able to use, may not function, lose access
  'cost/no-loss': 'protective', // does not affect your use, without detriment
  'person/child': 'plain', // child, minor, under 16, 未成年人, 儿童
  'person/parent': 'plain', // parent, guardian, 监护人
  'person/non-user': 'intrusive', // people who do not use the service, visitors without an account, others whose data you give
  'person/resident': 'plain', // residents of California, of the EEA
  'person/group': 'plain', // employees, applicants, customers, patients (named groups)
  'scope/we': 'intrusive', // “we” means X and its affiliates; joint controllers; group of companies as controller
  'scope/covers': 'protective', // this policy applies to, covers
  'scope/excludes': 'intrusive', // does not apply to, is not covered, other policies apply

  // --- how it is said ---
  'logic/not': 'form', // not, never, no, without, neither; 不 未 无 禁止
  'logic/without': 'form', // without, absent; 未经 未征得 无需 (what follows is missing, whatever the rest says)
  'logic/only': 'form', // only, solely, exclusively, limited to; 仅 只 限于
  'logic/except': 'form', // except, unless, other than, save; 除…外 除非
  'logic/if': 'form', // if, where, when, in case, provided that, subject to; 如果 在…情况下
  'logic/before': 'form', // before, prior to, until; 之前
  'logic/after': 'form', // after, upon, once; 之后
  'logic/for-example': 'form', // such as, including, for example, like, e.g., etc.; 例如 包括 等
  'logic/all': 'form', // all, any, every, each; 所有 任何 全部
  'logic/some': 'form', // some, certain, selected, in some cases; 部分 某些
  'logic/other': 'form', // other, additional, further, more; 其他 更多
  'logic/means': 'form', // means, refers to, is defined as; 是指 简称 (a definition)
  'logic/see': 'form', // see, visit, learn more, as described in; 详见 请参阅 (a pointer)
  'modal/must': 'form', // must, shall, are required to, undertake, guarantee; 应当 必须 承诺 保证
  'modal/will': 'form', // will, do, 将 会
  'modal/may': 'form', // may, might, can, could, reserve the right; 可能 可以 有权
  'modal/aim': 'form', // try, aim, strive, endeavour, seek, intend, make reasonable efforts; 尽力 力求 尽量 致力于
  'modal/usually': 'form', // generally, normally, typically, usually; 一般 通常 原则上
  'hedge/discretion': 'form', // at our (sole) discretion, as we see fit, we determine; 自行决定 酌情
  'hedge/law': 'form', // to the extent permitted by law, where required by law, as applicable; 法律允许的范围内
  'hedge/feasible': 'form', // where possible, feasible, reasonably practicable; 合理 必要时
  'hedge/manner': 'form', // directly, knowingly, currently; 直接 主动 目前 (what a denial leaves open that says how or when)
  'hedge/vague': 'form', // from time to time, various, certain circumstances, appropriate, relevant
} as const satisfies Readonly<Record<string, Valence>>;

export type ClassId = keyof typeof CLASSES;

/**
 * The words of one language. A class that is missing does not compile. A term is written in its plainest form, lower case. English: words apart by one
 * space, hyphens as spaces; a term is found in every inflection of its words (`share` finds shares, shared, sharing); `=word` is found as it is written only; ` * ` stands
 * for up to three words. Chinese: simplified; ` * ` stands for up to eight characters. A term may stand under several classes. Where terms overlap the longest wins.
 */
export type Terms = Readonly<Record<ClassId, readonly string[]>>;
