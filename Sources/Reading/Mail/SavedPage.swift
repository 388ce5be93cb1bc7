internal import Model

/// A web page that a browser saved with all that it shows (MHTML, RFC 2557).
enum SavedPage {
  /// When and from where the page in `bytes` was had; `nil` where they are none, or do not say.
  ///
  /// The head of such a file says when it was saved. Browsers write that in UTC, and "-0000" says no
  /// less (RFC 5322, section 3.3).
  static func retrieval(_ bytes: [UInt8]) -> Retrieval? {
    guard MailMessage.isMail(bytes) else { return nil }
    let message = MailMessage(bytes)
    guard message.isPage, let root = message.pageRoot,
      let address = address(of: message, root: message.parts[root]),
      var date = message.head.text("date").flatMap(MailOrigin.date), let time = date.time
    else { return nil }
    if time.offsetMinutes == nil { date.time?.offsetMinutes = 0 }
    return inUTC(date).map { Retrieval(url: address, date: $0) }
  }

  /// The address of the page that `root` of `message` holds.
  static func address(of message: MailMessage, root: MailMessage.Part) -> String? {
    [root.head.text("content-location"), message.head.text("snapshot-content-location")]
      .compactMap(\.self).compactMap(MailReader.address).first
  }

  /// `date`, whose zone is known, as "2021-07-05T10:00:00Z".
  private static func inUTC(_ date: PartialDate) -> String? {
    guard let day = date.dayNumber, let time = date.time, let offset = time.offsetMinutes else {
      return nil
    }
    let minutes = day * 1440 + time.hour * 60 + time.minute - offset
    let minuteOfDay = (minutes % 1440 + 1440) % 1440
    var moment = PartialDate(dayNumber: (minutes - minuteOfDay) / 1440)
    moment.time = PartialDate.Time(
      hour: minuteOfDay / 60, minute: minuteOfDay % 60, second: time.second, offsetMinutes: 0)
    return moment.description
  }
}
