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
        'precise location', 'precise geolocation', 'exact location', 'GPS', 'geolocation', 'real-time location',
        'background location', 'coordinates', 'precise or approximate', 'location history', 'precise',
      ],
      zh: [
        '精确位置', '精准位置', '精确定位', '精准定位', '实时位置', '行踪轨迹', '行踪', '精确地理位置', 'GPS', '经纬度', '后台位置',
      ],
    },
  },
  why: { en: '', zh: '' },
  basis: [],
  message: { lowers: { en: '', zh: '' }, raises: { en: '', zh: '' } },
  examples: { en: { flags: [], passes: [] }, zh: { flags: [], passes: [] } },
};
