public enum Lemma { public static func lemma(of lower: String, tag: Tag) -> String { lower } }
