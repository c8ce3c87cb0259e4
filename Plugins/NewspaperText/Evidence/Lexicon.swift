import JumplineBytes

/// The words that newspapers use about themselves, in both scripts. General words of the trade only.
package final class Lexicon: Sendable {
  let bylines: BylineGrammar
  let credits: CreditGrammar
  let jumps = JumpGrammar()
  let datelines = DatelineGrammar()
  let furnitureLines: FurnitureGrammar

  /// A kicker often ends in what was said: 某某在会议上强调.
  let sayings = WordList(
    "强调 強調 指出 要求 表示 指示 提出 时说 时表示 讲话 講話 致辞 致詞 批示 主张 呼吁 呼籲 透露 宣布 认为 認為 说 說 会见 會見 时强调 时指出 作出重要指示 寄语")
  /// 某某主持 某某出席: a deck that says who was there.
  let attendances = WordList("主持 出席 参加 參加 讲话 講話 陪同 致辞 致詞 作报告 作報告 会见 會見 主持会议 作说明 通报 宣读 等出席 等参加 出席并讲话 调研 參與")
  let noticeTitles = WordList(
    "启事 啟事 公告 通告 通知 声明 聲明 更正 致歉 讣告 訃告 公示 告读者 敬告读者 告示 招领 勘误 勘誤 道歉 道歉信 致歉信 感谢信 感謝信 倡议书 公开信 公開信 须知 致谢 致謝 鸣谢 鳴謝 更名公告 休刊启事 寻人 尋人 招聘 招标 公报 訂正 致读者 征稿 徵稿 徵文 征文 通报 广告 廣告 讣闻 訃聞 布告 佈告 徵求 征求")
  let advertisementTitles = WordList("遗失声明 遺失聲明 遗失 遺失 招聘 招租 出租 转让 轉讓 拍卖 拍賣 出售 招标 广告 廣告 注销 註銷 减资 減資 分类广告 分類廣告 注销公告 减资公告 拍卖公告 清算公告")
  let correctionTitles = WordList("更正 勘误 勘誤 訂正 致歉")
  let weatherTitles = WordList("天气 天氣 天气预报 天氣預報 气象 氣象 今明天气 一周天气 城市天气")
  /// Names of columns that stand where a headline stands.
  let columnTitles = WordList("图片新闻 圖片新聞 新闻图片 新聞圖片 读者来信 讀者來信 读者来函 社论 社論 短评 短評 时评 简讯 簡訊 要闻简报 一句话新闻 国际简讯 编读往来 讀者投書 讀者論壇 特写 专访 新闻特写 通讯 来论 小言论 今日谈 编后 編後 编者的话 文摘 副刊 连载 連載 图说新闻 影像 记者手记 記者手記 采访手记 採訪手記 记者观察 編輯手記 编辑手记 简明新闻 文艺短讯 读者之声 讀者之聲 来信处理 来函照登 群众来信 群眾來信 有问必答 读者信箱 讀者信箱 市民来信 一周行情 市场行情 一周简讯 体育简讯 體育簡訊 本市简讯 读编往来")
  /// What the names of columns end in: 厂长信箱, 谜语三则, 停电预告.
  let columnEnds = WordList("信箱 问答 問答 一问一答 两则 兩則 二则 二則 三则 三則 四则 四則 五则 五則 数则 數則 几则 幾則 两首 兩首 二首 三首 四首 五首 一束 两题 兩題 二题 三题 快讯 快訊 短讯 短訊 简讯 簡訊 要讯 短波 短信 预告 預告 看板 百科 小站 咨询台 諮詢台 服务台 服務台 之窗 之声 之聲 园地 園地 讲座 講座 论坛 論壇 广场 廣場 茶座 夜话 夜話 拾零 集锦 集錦 点滴 點滴 答疑 门诊 門診 沙龙 驿站 擂台 热线 熱線 小启 小啟 短笛 漫笔 漫筆 随笔 隨筆 札记 札記 一角 小资料 小常识 小知识 小百科 词典 詞典 档案 檔案 书架 書架 荐书 一览 一覽 直通车 曝光台 光荣榜 排行榜 行情 菜价 消息树 影讯 影訊 节目单 照登 传真 提醒 解释 追问 要目 看点 回音 农事 农时 影院 潮汐 球讯 球訊 书讯 書訊 气象 謎語 谜语 谜底 猜谜")
  /// Columns of pictures, where the text is what stands below them.
  let pictureTitles = WordList("图片新闻 圖片新聞 新闻图片 新聞圖片 图片报道 圖片報道 图说新闻 圖說新聞 影像 摄影报道 攝影報道 新闻摄影 新聞攝影 看图 光影 镜头 鏡頭")
  /// What ends like a paper's name and is none.
  let reports = WordList("预报 預報 通报 通報 公报 公報 喜报 喜報 捷报 捷報 海报 海報 情报 情報 汇报 匯報 简报 簡報 举报 舉報 壁报 警报 警報 申报 申報 上报 上報 墙报 电报 電報 回报 回報")
  let editorialTitles = WordList("社论 社論 评论员文章 本报评论员 本報評論員 编者按 編者按 短评 短評 社评 社評 时评 時評")
  let captionOpeners = WordList("图为 圖為 图① 图② 图③ 图一 图二 上图 下图 左图 右图 上圖 下圖 左圖 右圖 图： 图: 圖: 圖： 图1 图2 图3 图/ 圖/ 图说 圖說 照片为 图片为 图中为")
  let furniture = WordList(
    """
    责任编辑 責任編輯 责编 責編 版式 校对 校對 本版编辑 版编辑 版編輯 值班编委 值班編委 值班总编 值班總編 值班主任 值班编辑 本版责编 本版責編 美编 美編 美术编辑 視覺 视觉 版面设计 版面設計 美術設計 美术设计 電子版 执行编辑 執行編輯 电子邮箱 电子信箱 電子信箱 電子郵箱 信箱: 信箱： 邮箱: 邮箱： 发行热线 發行熱線 电话 電話 热线 熱線 传真 傳真 社址 地址 邮编 郵編 \
    零售价 零售價 定价 定價 統一刊號 统一刊号 国内统一 國內統一 邮发代号 郵發代號 总第 總第 期号 期號 农历 農曆 审读 值班 值班主任 值班总编 组版 编辑: 編輯: 编辑： 編輯： 编辑/ 主编: 主编： 总编辑 總編輯 \
    CN E-mail e-mail Email email http www 查询电话 查詢電話 咨询电话 諮詢電話 订阅热线 訂閱熱線 訂報專線 订报热线 新聞熱線 新闻热线 广告热线 廣告熱線 电子版 数字报 邮政编码 郵政編碼 报料 执行主编 執行主編 版权所有 版權所有 督印人 出版日期 发行人 發行人 社長 印务 印刷: 印刷： 零售每份 设计: 设计： 图编 圖編 检校 檢校 排版 排版: 讀者服務 读者服务 服務專線 零售每份 每份零售 今日出紙 今日出纸 全年订价 今日本报
    """)
  let organisations = WordList(
    """
    编辑部 編輯部 编辑中心 编委会 本报编辑部 委员会 委員會 办公室 辦公室 公司 集团 局 厅 院 社 部 中心 银行 銀行 协会 協會 学会 大学 大學 医院 醫院 政府 法院 检察院 公安局 管理局 支队 大队 报社 報社 杂志社 基金会 筹备组 工作组 治丧委员会 编者 編者 编辑室 編輯室 经理部 經理部 组委会 党委 村委会 居委会 學校 学校 处 處 所 署 會 府 商会 科 厂 廠 店 站 馆 館 启 啟 敬启 谨启 同启 敬啟 謹啟 出版社 联合会 清算组 领导组 专家组 人力资源部 村 校 电视台 發行科 小组 小組 工程队 工程隊 施工队 施工隊 宣传队 宣傳隊 生产队 剧团 劇團 艺术团 藝術團 酒家 宾馆 賓館 旅社 商行 文明办 创建办 创卫办 防汛办 政府办 县委办 市委办 区委办 扶贫办 信访办 征兵办 拆迁办 招生办 街道办 双拥办 指挥部 指揮部 工会 工會 团委 团市委 妇联 文联 作协 侨联 残联 泣告 哀告 敬告 谨告 謹告
    """)
  /// What a note in brackets below a text begins with: who its author is, where it is taken from.
  let closingNotes = WordList(
    """
    作者为 作者為 作者是 作者系 作者係 作者单位 作者單位 作者均为 作者均為 作者现为 作者現為 作者简介 作者簡介 本文作者 笔者系 筆者係 \
    据新华 據新華 摘自 原载 原載 转自 轉自 选自 選自 译自 譯自 资料提供 資料提供 资料来源 資料來源 稿件来源 回答： 回答: 解答： 解答: 答疑： 答疑: \
    整理： 整理: 记录： 記錄： 指导老师 指導老師 指导教师 指導教師 综合新华 综合自 綜合自
    """)
  /// What says whether a text is over.
  let endings = WordList("完 未完 全文完 待续 待續 未完待续 未完待續 续完 續完 本篇完 下期续完 上 下 之一 之二 之三")
  /// What people are who write to a paper.
  let occupations = WordList("工人 农民 農民 教师 教師 学生 學生 职工 居民 市民 读者 讀者 战士 干部 医生 醫生 退休干部 社员 社員 主妇 主婦 司机 护士 编辑 主任 校长 校長 家管 教员 教員 学员 學員 职员 職員 技术员 工程师 分析师 律师 農友 农友 商人 店员 店員 教授 研究员 村民 老人 店主 业主 家长 家長 本科生 研究生 博士生 硕士生 硕士 博士 碩士 同学 同學 家属 家屬 网友 網友 作家 诗人 詩人 老师 老師 民警 战友 保安 会计 會計 志愿者 志願者 义工 義工 老兵 员工 員工 园长 護士 高中生 初中生 经理 經理 总经理 局长 局長 市长 市長 县长 縣長 院长 院長 厂长 廠長 董事长 董事長 书记 書記 委员 委員 律師 行长 行長 站长 站長 队长 隊長 科长 处长 會長 会长 总裁 司令 主席 理事长 理事長 乘客 旅客 青年 母亲 母親 父亲 父親 顾客 顧客 听众 聽眾 观众 觀眾 用户 用戶 学徒工 青工 医师 醫師 药师 藥師 护士长 副教授 研究員 工程師 技師 技师")
  /// What a letter writer may belong to, beside what organisations are called.
  let groups = WordList("班 队 隊 组 組 矿 礦 连 連 系 户 寺 街 路 巷 镇 鎮 乡 鄉 县 縣 市 省 省立 港 级 級 届 屆 学院 學院 中学 中學 小学 小學 高中 初中 幼儿园 幼稚園 幼兒園 专业 專業 车间 車間 农场 農場 林场 林場 牧场 部队 部隊 哨所 区 區 州 旗 屯 庄 莊 族 室 党校 新村 小区 社区 社區 号院 道街")
  /// Where writers of letters are from, in a word that says nothing else.
  let homes = WordList("本市 本埠 本县 本縣 本省 本港 北京 天津 上海 重庆 重慶 河北 山西 辽宁 遼寧 吉林 黑龙江 黑龍江 江苏 江蘇 浙江 安徽 福建 江西 山东 山東 河南 湖北 湖南 广东 廣東 广西 廣西 海南 四川 贵州 貴州 云南 雲南 西藏 陕西 陝西 甘肃 甘肅 青海 宁夏 寧夏 新疆 内蒙古 內蒙古 台湾 臺灣 台灣 香港 澳门 澳門 台北 臺北 高雄 台中 臺中 台南 臺南 九龙 九龍")
  /// Who stands where in a picture: 孟师傅(左).
  let positions = WordList("左 右 中 左一 左二 左三 左四 右一 右二 右三 前 后 後 前排 后排 後排 前左 前右 前中 居中 图左 图右 左图 右图 前排左 前排右 左起 右起 前排中 站立者 持话筒者")
  /// Words that lean on what stands before them and so never open a paragraph. 了解, 的确, 着力 and their kin are excepted.
  let boundWords = WordList("的 了 着 著 们 們 吗 嗎 呢 吧 啊 地说 而言 之一 化的 性的 者的 等 之 所 岁 歲 年来 个月 多名 余人 以上 以下 以来 左右 之中 之间 者 性 化")
  let boundExceptions = WordList(
    "了解 了却 了结 了得 的确 的士 着力 着眼 着手 着重 着实 着装 着陆 着急 着想 著名 著作 著述 着火 等待 等到 等于 等候 等我 等他 等你 等一 等级 之后 之前 之所以 所有 所以 所谓 所长 所幸 所在 岁月 岁末 地方 地处 地铁 化解 化学 化工 化肥 性格 性别 以上 以下 以来 之间 者")

  /// Words that often open a paragraph and seldom stand in the middle of a sentence's parts.
  let openings = WordList(
    """
    近日 日前 昨日 昨天 昨晚 前天 今天上午 今天下午 昨天上午 目前 据悉 据了解 據悉 據了解 据介绍 據介紹 据统计 據統計 此外 另外 同时 同時 随后 隨後 接着 接著 不过 不過 然而 原来 原來 记者 記者 \
    本报讯 本報訊 今年 去年 近年来 近年來 截至 截止 当天 當天 当日 當日 如今 下一步 接下来 接下來 未来 未來 其中 对此 對此 为此 為此 会上 會上 会议 會議 活动现场 首先 其次 再次 最后 最後 \
    一是 二是 三是 四是 一、 二、 三、 四、 与此同时 與此同時 值得一提 在采访中 采访中 事实上 事實上 有一次 第二天 从那以后 後來 后来 近期 上周 本周 本月 上月 早在 过去 過去 自从 自從 每天 每年 除了 \
    这是 這是 这位 這位 这个 這個 这些 這些 该 該 有关 有關 市民 村民 专家 專家 业内人士 業者 官方 警方 发言人 發言人 如何 怎么 为什么 那么 说起 提起 走进 走進 来到 來到 步入 眼下 当前 當前 当前， \
    于是 於是 最终 最終 另查明 经查 經查 经审理 經審理 经调查 經調查 当晚 當晚 当时 當時 事发后 事發後 案发后 案發後 会后 會後 活动中 活動中 就这样 就這樣 因此 由于 由於 此后 此後 不久 没想到 沒想到 其实 其實 \
    谈到 談到 谈及 談及 对于 對於 至于 至於 随着 隨着 隨著 根据 根據
    """)
  /// Words of a first clause that lean on a text before: nobody opens a story with them.
  let leaning = WordList(
    """
    则 則 也 还 還 却 卻 又 仍 该 該 此 这 這 其 另 同样 同樣 他 她 它 除了 除此 不仅 不僅 而 并 並 再 更 首先 其次 最后 最後 因此 所以 但 然而 不过 不過 那 后来 後來 随后 隨後 同时 同時 与此
    """)
  /// What captions show and where.
  let scenes = WordList("正在 正於 现场 現場 一景 一角 情景 场景 場景 留影 合影 画面 畫面 图中 圖中 外景 全景 近照 夜景 挥手 排队 盛况 掠影 航拍 局部 资料照 劳作 勞作 采摘 採摘 瞬间 瞬間 景色 效果图")
  /// Who is seen in pictures, without a name.
  let actors = WordList(
    """
    工作人员 工作人員 施工人员 施工人員 技术人员 技術人員 医务人员 醫務人員 医护人员 醫護人員 执法人员 執法人員 抢修人员 搶修人員 农技员 農技員 农技人员 消防队员 消防隊員 消防员 消防員 消防官兵 民警 交警 游客 遊客 市民 群众 群眾 村民 \
    居民 农民 農民 农户 農戶 果农 果農 茶农 茶農 菜农 菜農 渔民 漁民 牧民 工人 职工 職工 员工 員工 学生 學生 孩子们 孩子們 小朋友 志愿者 志願者 义工 義工 选手 選手 队员 隊員 战士 戰士 官兵 演员 演員 老人 老艺人 老藝人 运动员 \
    運動員 读者 讀者 观众 觀眾 旅客 乘客 师生 師生 同学们 同學們 医生 醫生 护士 護士 教师 教師 妇女 婦女 民兵 社员 社員 记者们 参观者 參觀者 参会者 顾客 顧客 小学生 小學生 大学生 大學生 民工 司机 收割机 收割機 列车 列車 一名 一位 两名 兩名 几名 幾名
    """)
  /// What headings number: 故事一, 关键词1, Part 2.
  let numbered = WordList("故事 镜头 鏡頭 关键词 關鍵詞 场景 場景 案例 问题 問題 看点 看點 变化 變化 亮点 亮點 片段 难题 對策 对策 建议 启示 追问 声音 人物 第 PART Part part NO No Chapter CHAPTER Q Vol")
  let divisions = WordList("章 节 節 回 步 幕 集 篇 部分 站 课 問 问 季 篇章")
  let telephones = WordList("电话 電話 联系电话 聯絡電話 热线 熱線 咨询电话")
  /// What notices and advertisements say of themselves.
  let noticeWords = WordList(
    "本厂 本廠 本公司 我公司 我厂 本行 本店 我校 我局 本局 本院 兹 茲 特此 敬请 敬請 谨此 謹此 联系人 聯絡人 联系电话 声明作废 聲明作廢 作废 面向社会 有意者 欢迎 歡迎 洽谈 洽詢 请洽 請洽 意者 厂址 廠址 地址 电话 電話 报名 報名 遗失 遺失 知情者 知其下落 酬谢 酬謝 前来认领 請攜 停水 停电 停電 敬告 各大书局 函购 凭本广告 代售")

  /// Looks for what may stand anywhere in a piece.
  private let sweep: WordSweep

  /// Which kinds of words a piece holds.
  struct Kinds: OptionSet {
    var rawValue: WordSweep.Found
    static let scenes = Kinds(rawValue: 1)
    static let notices = Kinds(rawValue: 2)
    static let furniture = Kinds(rawValue: 4)
    static let pages = Kinds(rawValue: 8)
    static let news = Kinds(rawValue: 16)
    static let roles = Kinds(rawValue: 32)
    static let parentheses = Kinds(rawValue: 64)
    static let pictureHeads = Kinds(rawValue: 128)
  }

  func kinds(in line: ScalarLine) -> Kinds { Kinds(rawValue: sweep.lists(in: line)) }

  package init() {
    bylines = BylineGrammar()
    credits = CreditGrammar(bylines: bylines)
    furnitureLines = FurnitureGrammar(labels: furniture, names: bylines.names)
    sweep = WordSweep([
      scenes, noticeWords, furniture, jumps.pageWords, datelines.lastWords, bylines.roleNouns, WordList("( （"), credits.headWords,
    ])
  }
}
