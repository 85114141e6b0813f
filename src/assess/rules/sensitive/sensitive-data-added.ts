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
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
