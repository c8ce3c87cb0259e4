import Synchronization

/// One value of each type that was asked for, made when it is asked for first. Two that ask at once may both make it; they make
/// the same.
final class MadeViews: Sendable {
  private let made = Mutex<[ObjectIdentifier: any Sendable]>([:])

  func value<View: Sendable>(_ make: () -> View) -> View {
    let key = ObjectIdentifier(View.self)
    if let view = made.withLock({ $0[key] }) as? View { return view }
    let view = make()
    made.withLock { $0[key] = view }
    return view
  }
}
