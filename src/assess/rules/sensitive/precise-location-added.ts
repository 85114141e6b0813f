import type { Rule } from '../../rule.js';

export const preciseLocationAdded: Rule = {
  id: 'precise-location-added',
  mirror: 'precise-location-dropped',
  category: 'sensitive',
  severity: 'high',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'precise location',
        'precise geolocation',
        'exact location',
        'GPS',
        'geolocation',
        'real-time location',
        'background location',
        'coordinates',
        'precise or approximate',
        'location history',
        'precise',
      ],
      zh: [
        '精确位置',
        '精准位置',
        '精确定位',
        '精准定位',
        '实时位置',
        '行踪轨迹',
        '行踪',
        '精确地理位置',
        'GPS',
        '经纬度',
        '后台位置',
      ],
    },
  },
  why: {
    en: 'Precise location shows home, work, faith and illness; the law treats whereabouts as sensitive data.',
    zh: '精确位置会透露住所、工作、信仰和健康状况；行踪轨迹在法律上属于敏感个人信息。',
  },
  basis: ['PIPL art. 28', 'PIPL art. 29', 'CCPA § 1798.121', 'CCPA § 1798.140(w)'],
  message: {
    lowers: {
      en: 'Precise location is newly named, or no longer ruled out: {terms}.',
      zh: '新增或不再排除获取精确位置：{terms}。',
    },
    raises: {
      en: 'Precise location is no longer stated, or ruled out: {terms}.',
      zh: '不再载明或予以排除获取精确位置：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [['We use your approximate location to show shops.', 'We use your precise location to show shops.']],
      passes: [
        ['We use your precise location to show shops.', 'To show shops, we use your precise location.'],
        ['We use your precise location to show shops.', 'We use your approximate location to show shops.'],
      ],
    },
    zh: {
      flags: [['我们会获取您的大致位置以显示门店。', '我们会获取您的精确位置以显示门店。']],
      passes: [
        ['我们会获取您的精确位置以显示门店。', '为显示门店，我们会获取您的精确位置。'],
        ['我们会获取您的精确位置以显示门店。', '我们会获取您的大致位置以显示门店。'],
      ],
    },
  },
};
