/// Characters that foreign names are written with, as Xinhua's tables of transcription have them.
enum NameCharacters {
  static let all: Set<UInt32> = Set(
    """
    阿艾安奥巴拜班邦鲍贝本比彼别宾波伯勃博布查茨达戴丹当道德登邓迪蒂蒙丁杜多俄厄恩尔法凡菲费芬佛弗夫福盖冈高戈哥格古圭哈海汉豪赫亨洪\
    胡华怀霍基吉季加贾江杰金居卡凯坎康考科克肯孔库夸拉莱赖兰朗劳勒雷累黎里理利莉林琳刘龙隆卢鲁路伦罗洛马玛迈曼芒毛梅门米密明莫默姆穆\
    娜纳乃南内尼涅宁纽努诺欧帕潘庞佩彭皮平泼普奇齐恰钱乔切琴丘冉让热仁日荣茹儒瑞若萨塞赛桑瑟森沙莎山尚舍申圣施史舒斯丝松苏索塔泰坦汤\
    唐陶特藤提田铁廷图土托瓦万旺威韦维魏温沃乌文武西希锡夏香肖谢辛欣兴休许逊雅亚扬耶叶伊依易因英尤约泽扎詹张珍芝治朱兹佐
    """.unicodeScalars.map(\.value))
}
