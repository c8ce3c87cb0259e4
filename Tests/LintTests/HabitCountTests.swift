import JumplineLint
import JumplineModel
import Testing

struct HabitCountTests {
  private func count(_ kind: HabitKind, _ uses: [String: Int]) -> HabitCount {
    var count = HabitCount()
    for (form, times) in uses { count.add(kind, form, times: times) }
    return count
  }

  @Test func `twenty uses and four of five of one form make a habit, and no fewer`() {
    #expect(count(.zero, ["〇": 16, "○": 4]).habits[.zero] == Habit(form: "〇", share: 0.8, count: 20))
    #expect(count(.zero, ["〇": 19]).habits[.zero] == nil)
    #expect(count(.zero, ["〇": 159, "○": 41]).habits[.zero] == nil)
    #expect(count(.zero, ["〇": 159, "○": 41]).leading(.zero) == Habit(form: "〇", share: 0.79, count: 200))
    #expect(count(.zero, [:]).leading(.zero) == nil)
  }

  @Test func `lines within two characters of the usual width have it`() {
    #expect(count(.lineWidth, ["16": 12, "14": 4, "17": 3, "90": 3]).habits[.lineWidth] == Habit(form: "16", share: 0.86, count: 22))
    #expect(count(.lineWidth, ["16": 12, "13": 4, "90": 6]).habits[.lineWidth] == nil)
  }

  @Test func `pages of half and of twice the usual length have it`() {
    let pages = count(.pageLength, ["500": 2, "1000": 17, "2000": 2, "9000": 1])
    #expect(pages.habits[.pageLength] == Habit(form: "1000", share: 0.95, count: 22))
    #expect(pages.habits[.pageLength]?.number == 1000)
  }

  @Test func `ways to write one role are counted together`() {
    var count = HabitCount()
    for _ in 0..<18 { count.add(role: "《临江日报》记者") }
    for _ in 0..<2 { count.add(role: "临江日报记者") }
    for _ in 0..<19 { count.add(role: "本报记者") }
    #expect(count.habits.roles == ["临江日报记者": Habit(form: "《临江日报》记者", share: 0.9, count: 20)])
  }

  @Test func `parts merged in any order and grouping are the whole`() {
    let parts = (1...6).map { number in
      var part = count(.dash, ["——": number, "—": 1])
      part.add(.pageLength, String(number % 3))
      part.add(role: number % 2 == 0 ? "本报记者" : "本报 记者")
      return part
    }
    func merged(_ order: [Int]) -> HabitCount {
      order.reduce(into: HabitCount()) { $0.merge(parts[$1]) }
    }
    let whole = merged([0, 1, 2, 3, 4, 5])
    #expect(merged([5, 3, 1, 0, 2, 4]) == whole)
    var halves = merged([4, 5, 0])
    halves.merge(merged([2, 1, 3]))
    #expect(halves == whole)
    #expect(whole.leading(.dash) == Habit(form: "——", share: 0.77, count: 27))
  }

  @Test func `habits that judge alike have one signature`() {
    let habits = TitleHabits(kinds: [.zero: Habit(form: "〇", share: 0.9, count: 30)], roles: ["记者": Habit(form: "记者", share: 1, count: 20)])
    var stronger = habits
    stronger.kinds[.zero] = Habit(form: "〇", share: 1, count: 99)
    #expect(stronger.signature == habits.signature)
    stronger.kinds[.zero]?.form = "○"
    #expect(stronger.signature != habits.signature)
    #expect(TitleHabits.none.signature == "")
  }
}
