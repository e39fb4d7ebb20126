/** Why the server said no, by its code, where nobody translated what it says. */
const REFUSED = {
  VALIDATION_ERROR: '填写的内容不对',
  UNAUTHORIZED: '请重新加入',
  FORBIDDEN: '现在不能这样做',
  NOT_FOUND: '没有找到',
  CONFLICT: '情况已经变了，请再看一看',
  PAYLOAD_TOO_LARGE: '文件太大',
  UNSUPPORTED_MEDIA_TYPE: '不支持这种文件',
  RATE_LIMITED: '太快了，请稍等再试',
  INTERNAL_ERROR: '服务器出错了，请告诉老师',
  UNAVAILABLE: '服务器正忙，请稍等再试',
};

/** Why the server refused: its words where they are translated, else by the kind, with its own behind. */
export function refused({ code, wait, said }) {
  return said && !wait ? said : `${wait ? '太快了，请等 {wait} 秒再试' : (REFUSED[code] ?? '没有成功')}（{message}）`;
}

/** The page's texts in Chinese. The keys are those of en.js. */
export default {
  'app.opening': '正在打开……',
  'app.language': '切换到 {name}',
  'app.switchStudent': '不是你？',
  'app.switchAsk': ({ waiting }) =>
    waiting === 0
      ? '要把这台设备让给别的同学吗？用同样的名字可以随时回来。'
      : '还有答案没有发送。它们会留在这台设备上，等你用同样的名字回来。现在离开吗？',
  'app.me': '我：{name}',
  'app.dismiss': '知道了',
  'app.missing': '这个页面没有加载出来。这台设备还连着同一个 Wi-Fi 吗？',
  'app.tryAgain': '再试一次',

  'notice.private': '这个浏览器窗口不保存数据。请在答案显示“已保存”之前不要关闭；关闭之后，用同样的名字重新加入即可。',

  'join.title': '加入课堂',
  'join.code': '课堂码',
  'join.codeHelp': '老师展示的六位数字',
  'join.name': '你的名字',
  'join.nameHelp': '以前加入过？输入同样的名字就能接着做。',
  'join.submit': '加入',
  'join.busy': '正在加入……',
  'join.yourTurn': '现在加入的人很多，请不要关闭页面，马上就轮到你。',
  'join.codeShape': '课堂码是六位数字。',
  'join.codeUnknown': '没有这个课堂码，请再看一看黑板。',
  'join.nameMissing': '请输入名字，让老师认识你。',
  'join.nameTaken': '“{name}”已经在另一台设备上。如果那是你，请在那边关闭 Lectern，过一分钟再加入；如果不是，请在名字后面加一个字或数字。',
  'join.tooMany': '同时加入的人太多，请稍等一下再按“加入”。',
  'join.unreachable': '连不上老师的电脑。这台设备连的是同一个 Wi-Fi 吗？',
  'join.hasSecret': '“{name}”用登录卡或图片进入，请在下面选择。',
  'join.door': '这个课堂要老师同意才能进入。',
  'join.ask': '请求老师同意',
  'join.ways': '其他进入方式',
  'join.way.name': '用名字进入',
  'join.way.card': '用登录卡进入',
  'join.way.pictures': '用图片进入',
  'join.way.password': '用用户名和密码进入',
  'join.ended.removed': '老师已让你离开课堂。如果你应该在课堂里，请问老师要课堂码，再加入一次。',
  'join.ended.dissolved': '这个课堂已经解散，请向老师要新的课堂码。',
  'join.ended.expired': '请再加入一次。你答过的题都还在。',
  'join.ended.switched': '可以换下一位同学了。',
  'join.ended.deleted': '你的账号已删除，这台设备上没有留下它的任何内容。',

  'card.submit': '进入',
  'secret.tooMany': '错的次数太多了，请等一分钟再试。',
  'secret.closed': '在这里不能这样进入，请问老师。',

  'form.unreachable': '连不上老师的电脑。等连接恢复后再试一次。',

  'login.username': '用户名',
  'login.usernameMissing': '请输入用户名。',
  'login.password': '密码',
  'login.passwordMissing': '请输入密码。',

  'account.usernameHelp': '登录时使用。最多 40 个字母、汉字或数字，不能有 @。',
  'account.usernameAt': '用户名里不能有 @。',
  'account.free': '这个名字可以用。',
  'account.taken': '这个名字已被使用，请换一个。',
  'account.passwordHelp': '至少 8 个字符。三个词连在一起就很好记。',
  'account.passwordShort': '密码至少 8 个字符。',
  'account.show': '显示我输入的内容',
  'account.make': '创建我的账号',
  'account.making': '正在创建……',
  'account.closed': '这里的账号由学校创建，请问老师。',

  'track.hello': '你好，{name}',
  'track.choose': '想练习哪一科？',
  'track.questions': '{count} 道题',
  'track.notReady': '还没准备好',
  'track.progress': '已完成 {percent}%',
  'track.goOn': '接着做',
  'track.opening': '正在打开……',
  'track.emptyTitle': '快好了',
  'track.empty': '老师还在准备。科目一准备好，就会出现在这里。',
  'track.read': '阅读文章',
  'track.readHelp': '一句一句，按自己的节奏读',
  'track.loading': '正在取科目……',
  'track.offline': '开始新的挑战需要连上老师的电脑。等连接恢复后再按一次。',
  'track.notReadyYet': '“{name}”的题目还不够，先试试别的科目吧。',

  'figure.level': '等级',
  'figure.xp': '经验',
  'figure.streak': '连续天数',
  'figure.hearts': '爱心',

  'offline.title': '没有连接。',
  'offline.kept': ({ waiting }) => (waiting === 0 ? '正在自动重试。' : '有 {waiting} 项内容保存在这台设备上，会自动发送。'),

  'queue.classOver': '你最后的答案送到时课堂已经关闭，所以没有计入。',
  'queue.firstCounts': '你已经在另一台设备上回答过这道题，以那次的答案为准。',
  'queue.refused': (why) => `有一个答案没有被接受：${refused(why)}`,
  'queue.notKept': '这台设备没能保存你的答案，请再点一次。',

  'challenge.leave': '科目',

  'live.come': '老师带你来到了这里。',
  'live.takenBack': '老师收回了这份自测，你不用再做了。',
  'live.notHere': '现在打不开，等连接恢复后再试一次。',

  'room.hand': '举手',
  'room.handUp': '举手',
  'room.handDown': '把手放下',
  'room.handIsUp': '你举手了。',
  'room.handUnseen': '实时消息到不了这里，老师看不到你举手，请直接跟老师说。',
  'room.handIsDown': '你把手放下了。',
  'room.chat': '聊天',
  'room.chat.unread': '聊天：{unread} 条新消息',
  'room.notifications': '通知',
  'room.notifications.unread': '通知：{unread} 条未读',
  'room.paused': '请看前面',
  'room.pausedHelp': '老师马上继续。这里的内容都会保留。',
  'side.back': '返回',

  'bell.classroom_invite': '{hostName} 邀请你加入课堂“{classroomName}”。',
  'bell.classroom_application': '{nickname} 申请加入“{classroomName}”。',
  'bell.application_approved': '你已获准加入“{classroomName}”。',
  'bell.application_refused': '你没有获准加入“{classroomName}”。',
  'bell.classroom_dissolved': '课堂“{classroomName}”已解散。',
  'bell.classroom_removed': '你已不在课堂“{classroomName}”里。',
  'bell.lesson_assigned': '新的作业：{title}',
  'bell.message': '{hostName}（{classroomName}）：{content}',

  'trouble.refused': refused,
};
