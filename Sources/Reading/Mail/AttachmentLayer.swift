/// The files that came with an e-mail, each a report or a packed file of its own.
///
/// Pictures, sounds, calendars and signatures are passed over: they are no reports, and nearly every
/// mail has one.
final class AttachmentLayer: ReportLayer {
  /// Whether the mail has words of its own.
  let hasText: Bool
  private var attachments: [MailMessage.Attachment]
  private var position = 0

  /// The attachments of `mail`, or `nil` where it is no mail or has none.
  init?(_ mail: [UInt8]) {
    guard MailMessage.isMail(mail) else { return nil }
    let message = MailMessage(mail)
    guard !message.isPage else { return nil }
    attachments = message.attachments.filter { !Self.isPassedOver($0.mediaType) }
    guard !attachments.isEmpty else { return nil }
    hasText = message.bodyParts.contains { index, _ in
      message.content(of: message.parts[index]).contains { $0 > 0x20 }
    }
  }

  func next() -> PackedItem? {
    guard position < attachments.count else { return nil }
    let attachment = attachments[position]
    position += 1
    return PackedItem(name: attachment.name, content: .stream(BytesStream(attachment.bytes)))
  }

  private static func isPassedOver(_ type: String) -> Bool {
    ["image/", "audio/", "video/", "font/"].contains { type.hasPrefix($0) }
      || [
        "application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature",
        "application/pgp-keys", "application/ms-tnef", "text/calendar", "text/vcard",
        "text/x-vcard", "message/delivery-status", "text/rfc822-headers",
      ].contains(type)
  }
}
