/** The registry: every rule, by category and name. A new rule is a file and two lines here. */
import type { Rule } from '../rule.js';
import { ageLimitLowered } from './children/age-limit-lowered.js';
import { childDataUseAllowed } from './children/child-data-use-allowed.js';
import { parentalConsentWeakened } from './children/parental-consent-weakened.js';
import { browserSignalIgnored } from './choice/browser-signal-ignored.js';
import { offByDefaultDropped } from './choice/off-by-default-dropped.js';
import { optOutRemoved } from './choice/opt-out-removed.js';
import { refusalMadeCostly } from './choice/refusal-made-costly.js';
import { refusalWithoutCostRemoved } from './choice/refusal-without-cost-removed.js';
import { settingTurnedOnByDefault } from './choice/setting-turned-on-by-default.js';
import { collectionMadeAutomatic } from './collection/collection-made-automatic.js';
import { collectionWidened } from './collection/collection-widened.js';
import { dataKindAdded } from './collection/data-kind-added.js';
import { dataMadeCompulsory } from './collection/data-made-compulsory.js';
import { deviceAccessAdded } from './collection/device-access-added.js';
import { listedDataAdded } from './collection/listed-data-added.js';
import { sourceAdded } from './collection/source-added.js';
import { trackingTechnologyAdded } from './collection/tracking-technology-added.js';
import { uploadAllowed } from './collection/upload-allowed.js';
import { voluntaryProvisionRemoved } from './collection/voluntary-provision-removed.js';
import { allBecameAny } from './commitment/all-became-any.js';
import { bestEffortsSubstituted } from './commitment/best-efforts-substituted.js';
import { discretionAdded } from './commitment/discretion-added.js';
import { dutyWeakened } from './commitment/duty-weakened.js';
import { exceptionAdded } from './commitment/exception-added.js';
import { hedgeAdded } from './commitment/hedge-added.js';
import { limitDropped } from './commitment/limit-dropped.js';
import { promiseNarrowed } from './commitment/promise-narrowed.js';
import { promiseRemoved } from './commitment/promise-removed.js';
import { timeLimitRemoved } from './commitment/time-limit-removed.js';
import { consentMadeImplied } from './consent/consent-made-implied.js';
import { consentRemoved } from './consent/consent-removed.js';
import { otherLegalBasisClaimed } from './consent/other-legal-basis-claimed.js';
import { separateConsentRemoved } from './consent/separate-consent-removed.js';
import { breachNoticeWeakened } from './notification/breach-notice-weakened.js';
import { changeNoticeRemoved } from './notification/change-notice-removed.js';
import { changesBindByUse } from './notification/changes-bind-by-use.js';
import { noticePeriodShortened } from './notification/notice-period-shortened.js';
import { pastVersionsRemoved } from './notification/past-versions-removed.js';
import { advertisingAdded } from './purpose/advertising-added.js';
import { aiTrainingAdded } from './purpose/ai-training-added.js';
import { automatedDecisionAdded } from './purpose/automated-decision-added.js';
import { deidentifiedUseFreed } from './purpose/deidentified-use-freed.js';
import { listedPurposeAdded } from './purpose/listed-purpose-added.js';
import { openEndedPurposeAdded } from './purpose/open-ended-purpose-added.js';
import { ownPurposeAdded } from './purpose/own-purpose-added.js';
import { profilingAdded } from './purpose/profiling-added.js';
import { arbitrationImposed } from './recourse/arbitration-imposed.js';
import { compensationRemoved } from './recourse/compensation-removed.js';
import { complaintChannelRemoved } from './recourse/complaint-channel-removed.js';
import { contactPointRemoved } from './recourse/contact-point-removed.js';
import { homeForumRemoved } from './recourse/home-forum-removed.js';
import { liabilityLimited } from './recourse/liability-limited.js';
import { listedContactDropped } from './recourse/listed-contact-dropped.js';
import { deletionPromiseRemoved } from './retention/deletion-promise-removed.js';
import { retentionExtended } from './retention/retention-extended.js';
import { retentionMadeOpenEnded } from './retention/retention-made-open-ended.js';
import { retentionPeriodRemoved } from './retention/retention-period-removed.js';
import { retentionWidened } from './retention/retention-widened.js';
import { accessRightNarrowed } from './rights/access-right-narrowed.js';
import { accountClosureNarrowed } from './rights/account-closure-narrowed.js';
import { correctionRightNarrowed } from './rights/correction-right-narrowed.js';
import { deadlineExtended } from './rights/deadline-extended.js';
import { deletionRightNarrowed } from './rights/deletion-right-narrowed.js';
import { freeExerciseRemoved } from './rights/free-exercise-removed.js';
import { listedRightDropped } from './rights/listed-right-dropped.js';
import { objectionRightNarrowed } from './rights/objection-right-narrowed.js';
import { portabilityRightNarrowed } from './rights/portability-right-narrowed.js';
import { rightMadeConditional } from './rights/right-made-conditional.js';
import { companyScopeWidened } from './scope/company-scope-widened.js';
import { coverageNarrowed } from './scope/coverage-narrowed.js';
import { exclusionAdded } from './scope/exclusion-added.js';
import { listedCoverageDropped } from './scope/listed-coverage-dropped.js';
import { accessControlRemoved } from './security/access-control-removed.js';
import { auditOrCertificateRemoved } from './security/audit-or-certificate-removed.js';
import { encryptionRemoved } from './security/encryption-removed.js';
import { listedSafeguardDropped } from './security/listed-safeguard-dropped.js';
import { safeguardWeakened } from './security/safeguard-weakened.js';
import { securityDisclaimed } from './security/security-disclaimed.js';
import { communicationsRead } from './sensitive/communications-read.js';
import { preciseLocationAdded } from './sensitive/precise-location-added.js';
import { sensitiveDataAdded } from './sensitive/sensitive-data-added.js';
import { sensitiveMarkingLost } from './sensitive/sensitive-marking-lost.js';
import { specialProtectionRemoved } from './sensitive/special-protection-removed.js';
import { advertiserRecipientAdded } from './sharing/advertiser-recipient-added.js';
import { affiliateRecipientAdded } from './sharing/affiliate-recipient-added.js';
import { authorityDisclosureWidened } from './sharing/authority-disclosure-widened.js';
import { businessTransferAllowed } from './sharing/business-transfer-allowed.js';
import { deidentificationRemoved } from './sharing/deidentification-removed.js';
import { disclosureWidened } from './sharing/disclosure-widened.js';
import { listedRecipientAdded } from './sharing/listed-recipient-added.js';
import { processorLimitRemoved } from './sharing/processor-limit-removed.js';
import { publicDisplayAdded } from './sharing/public-display-added.js';
import { saleAllowed } from './sharing/sale-allowed.js';
import { thirdPartyRecipientAdded } from './sharing/third-party-recipient-added.js';
import { crossBorderTransferAllowed } from './transfer/cross-border-transfer-allowed.js';
import { domesticStorageRemoved } from './transfer/domestic-storage-removed.js';
import { transferSafeguardRemoved } from './transfer/transfer-safeguard-removed.js';
import { listOpened } from './transparency/list-opened.js';
import { listOrExplanationRemoved } from './transparency/list-or-explanation-removed.js';
import { wordingMadeVague } from './transparency/wording-made-vague.js';

export const RULES: readonly Rule[] = [
  collectionMadeAutomatic,
  collectionWidened,
  dataKindAdded,
  dataMadeCompulsory,
  deviceAccessAdded,
  listedDataAdded,
  sourceAdded,
  trackingTechnologyAdded,
  uploadAllowed,
  voluntaryProvisionRemoved,
  communicationsRead,
  preciseLocationAdded,
  sensitiveDataAdded,
  sensitiveMarkingLost,
  specialProtectionRemoved,
  advertisingAdded,
  aiTrainingAdded,
  automatedDecisionAdded,
  deidentifiedUseFreed,
  listedPurposeAdded,
  openEndedPurposeAdded,
  ownPurposeAdded,
  profilingAdded,
  advertiserRecipientAdded,
  affiliateRecipientAdded,
  authorityDisclosureWidened,
  businessTransferAllowed,
  deidentificationRemoved,
  disclosureWidened,
  listedRecipientAdded,
  processorLimitRemoved,
  publicDisplayAdded,
  saleAllowed,
  thirdPartyRecipientAdded,
  crossBorderTransferAllowed,
  domesticStorageRemoved,
  transferSafeguardRemoved,
  deletionPromiseRemoved,
  retentionExtended,
  retentionMadeOpenEnded,
  retentionPeriodRemoved,
  retentionWidened,
  accessControlRemoved,
  auditOrCertificateRemoved,
  encryptionRemoved,
  safeguardWeakened,
  securityDisclaimed,
  consentMadeImplied,
  consentRemoved,
  otherLegalBasisClaimed,
  separateConsentRemoved,
  browserSignalIgnored,
  offByDefaultDropped,
  optOutRemoved,
  refusalMadeCostly,
  refusalWithoutCostRemoved,
  settingTurnedOnByDefault,
  accessRightNarrowed,
  accountClosureNarrowed,
  correctionRightNarrowed,
  deadlineExtended,
  deletionRightNarrowed,
  freeExerciseRemoved,
  objectionRightNarrowed,
  portabilityRightNarrowed,
  rightMadeConditional,
  ageLimitLowered,
  childDataUseAllowed,
  parentalConsentWeakened,
  breachNoticeWeakened,
  changeNoticeRemoved,
  changesBindByUse,
  noticePeriodShortened,
  pastVersionsRemoved,
  arbitrationImposed,
  compensationRemoved,
  complaintChannelRemoved,
  contactPointRemoved,
  liabilityLimited,
  bestEffortsSubstituted,
  discretionAdded,
  dutyWeakened,
  exceptionAdded,
  hedgeAdded,
  limitDropped,
  promiseRemoved,
  timeLimitRemoved,
  companyScopeWidened,
  coverageNarrowed,
  exclusionAdded,
  listOpened,
  listOrExplanationRemoved,
  wordingMadeVague,
  promiseNarrowed,
  allBecameAny,
  listedCoverageDropped,
  listedRightDropped,
  listedSafeguardDropped,
  listedContactDropped,
  homeForumRemoved,
];
