/// Words that help to tell where sentences end.
enum SentenceWords {
  /// Words that with a capital letter mostly begin a sentence.
  static let starters: Set<String> = [
    "A", "About", "According", "After", "All", "Also", "Although", "Among", "An", "And", "Another",
    "Any", "As", "Asked", "At", "Because", "Before", "Both", "But", "By", "Despite", "Do", "During",
    "Each", "Earlier", "Even", "Every", "Few", "For", "From", "Had", "Has", "He", "Her", "Here",
    "His", "How", "However", "I", "If", "In", "Instead", "Is", "It", "Its", "Last", "Later", "Like",
    "Many", "Meanwhile", "More", "Moreover", "Most", "Much", "My", "Neither", "No", "Not",
    "Nothing",
    "Now", "Of", "On", "Once", "One", "Only", "Or", "Other", "Others", "Our", "Over", "People",
    "Perhaps", "Several", "She", "Since", "So", "Some", "Soon", "Still", "Such", "That", "The",
    "Their", "Then", "There", "These", "They", "This", "Those", "Though", "Thus", "To", "Today",
    "Two", "Under", "Unlike", "Until", "Was", "We", "Were", "What", "When", "Whether", "Where",
    "Which", "While", "Who", "Why", "With", "Without", "Yes", "Yet", "You", "Your",
  ]
  /// Verbs that report a quotation.
  static let reporting: Set<String> = [
    "said", "says", "asked", "asks", "told", "added", "adds", "wrote", "writes", "tweeted",
    "replied", "answered", "shouted", "exclaimed", "demanded", "warned", "declared", "stated",
    "noted", "posted", "wondered", "insisted", "commented", "remarked", "continued", "responded",
    "recalled", "cried", "joked", "retorted", "stressed", "claimed", "argued", "concluded",
  ]
  /// Lower-case words that stand among the names in a reporting clause.
  static let roles: Set<String> = [
    "spokesman", "spokeswoman", "spokesperson", "minister", "ministry", "president", "secretary",
    "director", "chief", "official", "officer", "of", "the", "for", "'s", "and", "deputy", "senior",
    "ambassador", "professor", "analyst", "founder", "general", "then", "also", "once", "later",
    "-", ".", "editor", "executive", "foreign", "defence", "defense", "prime", "vice",
  ]
}
