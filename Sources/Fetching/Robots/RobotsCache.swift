/// What the hosts' robots.txt asked, for as long as it may be kept (RFC 9309, section 2.4).
actor RobotsCache {
  /// What is known of one host's file.
  enum Answer: Sendable {
    /// Its rules.
    case rules(RobotsRules)
    /// It could not be had, and so nothing may be fetched.
    case unreachable(reason: String)
  }

  private var answers: [String: (answer: Answer, until: ContinuousClock.Instant)] = [:]

  /// What is known of `origin`'s file.
  func answer(for origin: String) -> Answer? {
    guard let known = answers[origin], known.until > .now else { return nil }
    return known.answer
  }

  /// Keeps what was learned: rules for a day, a failure for ten minutes.
  func keep(_ answer: Answer, for origin: String) {
    if answers.count >= 4096 { answers.removeAll() }
    let length: Duration = if case .rules = answer { .seconds(86400) } else { .seconds(600) }
    answers[origin] = (answer, .now + length)
  }
}
