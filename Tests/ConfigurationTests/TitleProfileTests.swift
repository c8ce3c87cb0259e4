import JumplineConfiguration
import JumplineLint
import JumplineModel
import Testing

struct TitleProfileTests {
  private func faults(_ text: String, _ language: Language = .en) -> [String] {
    do throws(ConfigurationFailure) {
      _ = try TitleProfile(text, language: language)
      return []
    } catch {
      return error.faults.map { "\($0.line):\($0.column)+\($0.length) \($0.message)" }
    }
  }

  @Test func `every habit in every form comes back from the file`() throws {
    for turn in 0..<5 {
      var kinds: [HabitKind: Habit] = [:]
      for kind in HabitKind.allCases {
        let form = kind.forms.map { $0[turn % $0.count] } ?? String(turn * 997)
        kinds[kind] = Habit(form: form, share: 0.8 + Double(turn) * 0.05, count: 20 + turn)
      }
      let words = ["《临江日报》记者", "“临江融媒”记者", "本报记者: #1", "本报 通讯员", "- 记者"]
      let roles = Dictionary(uniqueKeysWithValues: words.map { (Byline.plainRole($0), Habit(form: $0, share: 0.97, count: 40)) })
      var profile = TitleProfile(pages: turn, characters: 1_000_000 * turn, habits: TitleHabits(kinds: kinds, roles: roles))
      // As far as two decimals go.
      for (kind, habit) in kinds { profile.habits.kinds[kind]?.share = (habit.share * 100).rounded() / 100 }
      let read = try TitleProfile(profile.text, language: .en)
      #expect(read == profile)
      #expect(read.text == profile.text)
    }
  }

  @Test func `a file has a line for each habit, and says of each other what it lacks`() throws {
    var count = HabitCount()
    count.add(.punctuationWidth, HabitKind.fullWidth, times: 970)
    count.add(.punctuationWidth, HabitKind.halfWidth, times: 30)
    count.add(.dash, "——", times: 12)
    count.add(.ellipsis, "...", times: 25)
    count.add(.zero, "〇", times: 61)
    count.add(.zero, "○", times: 39)
    for _ in 0..<20 { count.add(role: "《临江日报》记者") }
    let text = TitleProfile.text(count)
    #expect(
      text == """
        # The habits of a title, for `profile:` in .jumpline.yml. Learned by jumpline profile; what is wrong may be mended by hand.
        schema: jumpline.profile/1
        pages: 0
        characters: 0
        punctuation-width: {form: full, share: 0.97, count: 1000}
        ellipsis: {form: '...', share: 1.00, count: 25}
        bylines:
        - {form: 《临江日报》记者, share: 1.00, count: 20}
        # dash: no habit; counted 12, 20 are needed
        # middle-dot: no habit; none counted
        # numerals: no habit; none counted
        # zero: no habit; “〇” is 0.61 of 100, 0.80 is needed
        # script: no habit; none counted
        # line-width: no habit; none counted
        # page-length: no habit; none counted

        """)
    #expect(try TitleProfile(text, language: .en) == TitleProfile(count))
  }

  @Test func `a habit written by hand needs its form only`() throws {
    let profile = try TitleProfile("schema: jumpline.profile/1\nzero: {form: ○}\nbylines: [{form: 本报 记者}]\n", language: .en)
    #expect(profile.habits.kinds == [.zero: Habit(form: "○", share: 1, count: 0)])
    #expect(profile.habits.roles == ["本报记者": Habit(form: "本报 记者", share: 1, count: 0)])
  }

  @Test func `what is wrong with a file is told with its place`() {
    #expect(faults("") == ["1:1+1 `schema` is missing"])
    #expect(faults("pages: 2") == ["1:1+8 `schema` is missing"])
    #expect(faults("schema: jumpline.profile/2") == ["1:9+18 expected jumpline.profile/1, found `jumpline.profile/2`"])
    let head = "schema: jumpline.profile/1\n"
    #expect(faults(head + "elipsis: {form: …}") == ["2:1+7 unknown key `elipsis`; did you mean `ellipsis`?"])
    #expect(faults(head + "zero: {from: 零}") == ["2:7+9 `form` is missing", "2:8+4 unknown key `from`; did you mean `form`?"])
    #expect(faults(head + "zero: {form: O}") == ["2:14+1 expected 〇, ○ or 零, found `O`; did you mean `〇`?"])
    #expect(faults(head + "zero: {form: O}", .zh) == ["2:14+1 应为〇、○、零，却是`O`；是不是 `〇`？"])
    #expect(faults(head + "page-length: {form: long}") == ["2:21+4 expected a whole number, found `long`"])
    #expect(faults(head + "page-length: {form: long}", .zh) == ["2:21+4 应为整数，却是`long`"])
    #expect(faults(head + "dash: {form: —, share: 97}") == ["2:24+2 expected a number from 0 to 1, found `97`"])
    #expect(faults(head + "pages: -1") == ["2:8+2 expected a whole number, found `-1`"])
    #expect(faults(head + "bylines: 本报记者") == ["2:10+4 expected a list, found `本报记者`"])
  }
}
