import type { Rule } from '../../rule.js';

export const dataKindAdded: Rule = {
  id: 'data-kind-added',
  mirror: 'data-kind-dropped',
  category: 'collection',
  severity: 'medium',
  reads: {
    kind: 'words',
    valence: 'intrusive',
    words: {
      en: [
        'name', 'names', 'username', 'display name', 'email address*', 'e-mail address*', 'phone number*',
        'telephone number*', 'mobile number*', 'postal address*', 'home address*', 'mailing address*',
        'date of birth', 'birthday', 'age', 'gender', 'nationality', 'marital status', 'occupation', 'job title',
        'employer', 'employment', 'education', 'income', 'salary', 'photo*', 'image*', 'picture*', 'video*', 'voice',
        'audio', 'recording*', 'screenshot*', 'IP address*', 'device identifier*', 'unique identifier*', 'device ID',
        'advertising ID', 'advertising identifier*', 'serial number', 'MAC address', 'operating system',
        'browser type', 'browser', 'device type', 'device model', 'hardware', 'log data', 'log files', 'usage data',
        'usage information', 'crash report*', 'diagnostic*', 'browsing history', 'search history', 'search quer*',
        'search term*', 'clickstream', 'click*', 'mouse movement*', 'keystroke*', 'interaction*', 'purchase history',
        'purchases', 'transaction*', 'order history', 'order information', 'billing', 'payment method*',
        'payment information', 'content you*', 'user content', 'comments', 'reviews', 'survey*',
        'profile information', 'profile photo*', 'demographic*', 'preferences', 'your interests', 'inference*',
        'location', 'location information', 'location data', 'approximate location', 'time zone', 'language',
        'friends list', 'followers', 'connections', 'contact details', 'contact information',
        'social media account*', 'metadata', 'sensor*', 'accelerometer', 'game*', 'installed apps',
        'installed application*', 'other apps', 'Wi-Fi', 'wifi access point*', 'bluetooth', 'nearby devices',
        'network information', 'carrier', 'technical data', 'technical information', 'activity information',
        'activity data', 'feedback', 'attachment*', 'prompts', 'inputs', 'uploads', 'chat logs', 'chat*',
        'conversation*', 'calls', 'emails', 'documents', 'files', 'identifiers', 'cookie ID*', 'household',
      ],
      zh: [
        '姓名', '昵称', '头像', '手机号', '手机号码', '电话号码', '电子邮箱', '邮箱地址', '收货地址', '联系地址', '家庭住址', '通讯地址', '出生日期', '生日', '年龄',
        '性别', '国籍', '民族', '婚姻状况', '职业', '学历', '工作单位', '收入', '照片', '图片', '图像', '视频', '录音', '录像', '语音', '截图', 'IP地址',
        '设备标识', '设备型号', '设备信息', '操作系统', '设备识别码', '序列号', '硬件序列号', '日志', '浏览记录', '搜索记录', '浏览历史', '点击记录', '操作记录',
        '使用记录', '崩溃日志', '订单信息', '交易记录', '购买记录', '支付信息', '消费记录', '消费标签', '兴趣标签', '兴趣偏好', '偏好', '互动记录', '互动数据', '技术数据',
        '评论', '好友列表', '关注列表', '联系人', '紧急联系人', '位置', '位置信息', '时区', '语言', '网络类型', '运营商', '传感器', '加速度', '陀螺仪', '蓝牙',
        'Wi-Fi', 'WLAN', 'SSID', 'BSSID', 'MAC地址', 'IMEI', 'IMSI', 'OAID', 'IDFA', 'Android ID', 'AndroidID', '安装列表',
        '应用列表', '应用安装列表', '进程列表', '运行中的进程', '轨迹', '房号', '车牌', '设备标识符', '通话记录', '短信记录', '对话内容', '会话记录', '聊天记录',
        '输入内容', '上传的', '素材', '附件', '账号信息', '账户信息', '个人资料', '元数据', '使用数据', '使用情况', '电量', '存储空间', '广告标识符', '推断',
      ],
    },
  },
  why: {
    en: 'A further kind of data says more about the person and can be joined with what is already known.',
    zh: '新增的信息种类会透露更多个人情况，并可与已有信息结合。',
  },
  basis: ['PIPL art. 6', 'PIPL art. 17', 'GDPR art. 13', 'CCPA § 1798.100(a)'],
  message: {
    lowers: {
      en: 'A kind of data is newly named, or no longer ruled out: {terms}.',
      zh: '新增或不再排除的信息种类：{terms}。',
    },
    raises: {
      en: 'A kind of data is no longer stated, or ruled out: {terms}.',
      zh: '不再载明或予以排除的信息种类：{terms}。',
    },
  },
  examples: {
    en: {
      flags: [['We collect your name and email address.', 'We collect your name, email address and phone number.']],
      passes: [
        ['We collect your name and email address.', 'We collect your email address and name.'],
        ['We collect your name, email address and phone number.', 'We collect your name and email address.'],
      ],
    },
    zh: {
      flags: [['我们会收集您的姓名和电子邮箱。', '我们会收集您的姓名、电子邮箱和手机号码。']],
      passes: [['我们会收集您的姓名和电子邮箱。', '我们会收集您的电子邮箱和姓名。']],
    },
  },
};
