import { refused } from '../i18n/zh.js';

/** The texts of the chat; they come with its page. */
export default {
  en: {
    'chat.title': 'Chat',
    'chat.me': 'You',
    'chat.empty': 'Nobody has said anything yet.',
    'chat.earlier': 'Show earlier ones',
    'chat.teacher': 'Teacher',
    'chat.toTeacherOnly': 'only to the teacher',
    'chat.toMeOnly': 'only to you',
    'chat.to': 'Who reads it',
    'chat.toAll': 'To everyone',
    'chat.toTeacher': 'To the teacher',
    'chat.write': 'Write something',
    'chat.send': 'Send',
    'chat.waiting': 'Waits to be sent',
    'chat.refused': 'Not sent: {message}',
    'chat.offline': 'Earlier words come when the connection is back.',
  },
  zh: {
    'chat.title': '聊天',
    'chat.me': '我',
    'chat.empty': '还没有人说话。',
    'chat.earlier': '显示更早的消息',
    'chat.teacher': '老师',
    'chat.toTeacherOnly': '只给老师',
    'chat.toMeOnly': '只给你',
    'chat.to': '谁能看到',
    'chat.toAll': '给所有人',
    'chat.toTeacher': '给老师',
    'chat.write': '说点什么',
    'chat.send': '发送',
    'chat.waiting': '等待发送',
    'chat.refused': (why) => `没有发送：${refused(why)}`,
    'chat.offline': '连接恢复后会显示更早的消息。',
  },
};
