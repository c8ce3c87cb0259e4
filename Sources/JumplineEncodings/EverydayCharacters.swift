/// The thousand characters of which four fifths of any Chinese text are made, simplified and traditional, in the order of
/// their code points: a statistic, which says whether a text that was decoded reads like one.
enum EverydayCharacters {
  /// - Parameter scalar: no ASCII.
  static func contains(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026, 0x3000...0x3002, 0x3008...0x3011: true
    case 0xFF01, 0xFF05, 0xFF08, 0xFF09, 0xFF0C, 0xFF0F...0xFF1B, 0xFF1F: true
    case 0x4E00...0x9FFF: set[Int(scalar - 0x4E00) / 64] >> UInt64((scalar - 0x4E00) % 64) & 1 == 1
    default: false
    }
  }

  /// A bit for each of U+4E00 to U+9FFF.
  private static let set: [UInt64] = {
    var set = [UInt64](repeating: 0, count: 0x5200 / 64)
    for scalar in list.unicodeScalars where (0x4E00...0x9FFF).contains(scalar.value) {
      set[Int(scalar.value - 0x4E00) / 64] |= 1 << UInt64((scalar.value - 0x4E00) % 64)
    }
    return set
  }()

  private static let list = """
    一七万三上下不与且世业东两个中为主举么义之乐九也习乡书了争事二于云互五井些交产京亮人亿什今介从他代以们件价任份企众优会传
    但位住体何余作你使來供便係俄保信修個們候值做停備傳像價億優儿元先光克兒党入全兩八公六共关其内再写军农冠冬决冷准几出分切划
    列刘则创別利别到制則前副創劃力办加务动助势動務勞包化北区医區十千升午半华单南博即却厂历原去县参參又及友双反发取受变口古只
    召可台史右号司各合吉同名后向听告员周命和品員商問啟善單四回因园困国图國園圖團在地场坚城域基堂堤報場境增士声处备复夏外多夜
    夢大天太失头女她好如姐委婆子字学孩學宁它安完定实客室家寒實寧寫寶对导封将將對導小少就局层居屋展屬山岁岸川州工左己已巷市师
    希带師席帶常幣干平年并幸幹幾广庆应底府度座庭廣建开式引张張強强当形影往很律後得從德徽心必志快态思性总息情想意愛感態應成我
    或战戰户房所手才打技把投护报拉持指按换据排接控推措提摄摘據擦攝支收改放政效教数整數文料断斯新方施旅无日早时明易星春昨是時
    晚晴智暖更書最會月有朋服望期未本术机权李材村条来杭東板林果枫查标树校样根格案桥條梦械業楼樂樓標樹橋機權次欢歌歡正此歲歷死
    段母每比民气氣水求江決汽沒没河油治法津活派流济浙浩海消深清渡温港游湖湾準溫满演漲澳濟灣火灵点為热無然照熱爭爱爲父片版牌牢
    物特獎王环现班現球理環甘生產用田由电画界畫當疆發白百的监目直相盾省看真眼眾着矛知短石码破础确確示社神福秋种科积稅程税空突
    立站笔第筆等算管篮米类精系紀級紧細終組結絡給統經綠維網緊線練縣總織續纠红级纷线组细终绍经结给络统续维综绿编网美群義習老考
    者而职联聚聞聯聲聽育能自至臺與興舉舊舞航舶船色艺节花苏英范草菜華萬落蒙薪藏藝蘇處號虫融行術街衛衝表被裏補裝裡製複西要見規
    視親覺覽觀见观规视览觉角解觸訂計訊記訪設許評詞試話該詳認語誠誤說誰課調談請論諸諾謂講謝證識警譯議護讀變讓讚计认让议讯记讲
    许论设访证识话该说请读调谢豐象負財貨販責貴買費貼貿資賞賢賣質購賽贈财责质贵贸费资赛走起越足跑路身車軌軍軟較載輕輛輝輪輸轄
    轉车转软载辑辦農边辽达过迎运近还这进送這通進運道達遠適遷選遺遼還邊那部郵都鄉鄰醫采釋里重量金針釣鉛銀銅錄錢錯鍵鎖鎮鏡鐘鐵
    钟钱铁银镇長长門閉開閒間閣關门问间队防阴际陕陝院陣险陰陳陸陽隊際障隨險难雖雙雜離難雨雪雲雷電靈青靜非面革韩音響頁頂項順須
    預領頭頻題額顏願類顯项预领频题風风飛飞食飯飲館馆首香馬駐騎驗驚马验體高鬥魚鮮鱼鳥鳳鳴鸟黑點黨齊龍龙
    """
}
