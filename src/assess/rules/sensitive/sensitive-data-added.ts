import type { Rule } from '../../rule.js';

export const sensitiveDataAdded: Rule = {
  id: 'sensitive-data-added',
  mirror: 'sensitive-data-dropped',
  category: 'sensitive',
  severity: 'high',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'biometric*', 'biometric template*', 'faceprint*', 'voiceprint*', 'fingerprint scan*', 'facial recognition',
        'face recognition', 'face geometry', 'health', 'health data', 'medical', 'genetic', 'sex life',
        'sexual orientation', 'race', 'racial', 'ethnic*', 'religio*', 'political', 'union membership', 'criminal',
        'government ID', 'government-issued ID', 'government issued', 'passport*', 'driver\'s license',
        'driving licence', 'social security number*', 'identity card*', 'ID number*', 'bank account*',
        'credit card number*', 'card number*', 'debit card', 'financial account*', 'financial information',
        'account number*', 'glucose', 'heart rate', 'pregnan*', 'menstrual', 'tone of voice', 'emotion*',
        'sensitive personal', 'special categor*', 'sensitive information', 'sensitive data', 'IBAN',
        'credit history', 'credit report*', 'creditworthiness',
      ],
      zh: [
        '人脸', '面部', '面容', '声纹', '指纹', '虹膜', '生物识别', '人脸特征', '健康', '病历', '诊断', '病史', '检验', '心率', '血氧', '血压', '血糖',
        '体温', '睡眠', '生理周期', '基因', '宗教', '性取向', '政治', '犯罪', '身份证', '身份证件', '证件号码', '护照', '银行卡', '银行账号', '银行账户',
        '金融账户', '征信', '信用报告', '敏感个人信息', '敏感信息', '特定身份', '医疗', '刷脸', '用药', '体检', '情绪', '心理',
      ],
    },
  },
  why: {
    en: 'Misuse of sensitive data harms dignity, safety or fortune, so it may be handled only for a specific need and under special protection.',
    zh: '敏感个人信息一旦被滥用，容易侵害人格尊严或人身、财产安全，因此只能为特定必要目的并在严格保护下处理。',
  },
  basis: ['PIPL art. 28', 'PIPL art. 29', 'GDPR art. 9', 'CCPA § 1798.121'],
  message: {
    lowers: {
      en: 'Sensitive data is newly named, or no longer ruled out: {terms}.',
      zh: '新增或不再排除处理敏感个人信息：{terms}。',
    },
    raises: {
      en: 'Sensitive data is no longer stated, or ruled out: {terms}.',
      zh: '不再载明或予以排除处理敏感个人信息：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [
        ['We collect your name.', 'We collect your name and passport details.'],
        ['We do not collect biometrics.', 'We may collect biometrics.'],
      ],
      passes: [
        ['We collect your name and passport details.', 'We collect your passport details and name.'],
        ['We may collect biometrics.', 'We do not collect biometrics.'],
      ],
    },
    zh: {
      flags: [['我们会收集您的姓名。', '我们会收集您的姓名和人脸信息。']],
      passes: [
        ['我们会收集您的姓名和身份证号码。', '我们会收集您的身份证号码和姓名。'],
        ['我们会收集您的姓名和人脸信息。', '我们会收集您的姓名。'],
      ],
    },
  },
};
