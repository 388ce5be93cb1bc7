extension ArchiveSchema {
  /// What documents and statements are looked up by when another may tell the same.
  static let indexTables = """
    CREATE TABLE fingerprint (
      -- Hashes of runs of words: documents that share some may retell one another.
      hash INTEGER NOT NULL,
      document INTEGER NOT NULL REFERENCES document(number) ON DELETE CASCADE,
      PRIMARY KEY (hash, document)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE event (
      -- Hashes of a speaker with a day: documents that share one may tell the same event.
      hash INTEGER NOT NULL,
      document INTEGER NOT NULL REFERENCES document(number) ON DELETE CASCADE,
      PRIMARY KEY (hash, document)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE claim_key (
      -- Hashes of what is said: statements that share some may assert the same.
      hash INTEGER NOT NULL,
      statement INTEGER NOT NULL REFERENCES statement(number) ON DELETE CASCADE,
      PRIMARY KEY (hash, statement)
    ) STRICT, WITHOUT ROWID;
    """

  /// What was found over all documents.
  static let claimTables = """
    CREATE TABLE retelling (
      -- One document retells another.
      from_document INTEGER NOT NULL REFERENCES document(number) ON DELETE CASCADE,
      to_document INTEGER NOT NULL REFERENCES document(number) ON DELETE CASCADE,
      kind TEXT NOT NULL,       -- copied, abridged, rewritten, cites, same-event
      certainty REAL NOT NULL,  -- from 0 to 1
      passages TEXT NOT NULL,   -- JSON array of [from start, from end, to start, to end]
      evidence TEXT NOT NULL,   -- JSON array: what speaks for it, in plain words
      PRIMARY KEY (from_document, to_document)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX retelling_by_to ON retelling(to_document);

    CREATE TABLE claim (
      -- Statements, over all documents, that assert the same thing.
      number INTEGER NOT NULL PRIMARY KEY,  -- in the order of founding
      id TEXT NOT NULL UNIQUE,              -- 'cl:…'
      summary TEXT NOT NULL,        -- the content of one of its tellings
      kinds TEXT NOT NULL,          -- JSON array: what is alleged
      accused TEXT NOT NULL,        -- JSON array: who is said to have done it
      origin TEXT NOT NULL,         -- id of the telling nearest the primary source
      telling_count INTEGER NOT NULL,
      document_count INTEGER NOT NULL,
      independent_count INTEGER NOT NULL,  -- groups of documents that do not retell one another
      contested INTEGER NOT NULL,   -- 1 where another party denies it or tells it otherwise
      first_said TEXT,              -- ISO 8601
      last_told TEXT                -- ISO 8601
    ) STRICT;

    CREATE TABLE telling (
      -- One statement of a claim.
      statement INTEGER NOT NULL PRIMARY KEY REFERENCES statement(number) ON DELETE CASCADE,
      claim INTEGER NOT NULL REFERENCES claim(number) ON DELETE CASCADE,
      position INTEGER NOT NULL,  -- its place in the claim: time and hearsay, the origin at 0
      time TEXT                   -- ISO 8601: when it was said, or else published
    ) STRICT;
    CREATE INDEX telling_by_claim ON telling(claim, position);

    CREATE TABLE contradiction (
      -- Two claims of which each contests the other; one claim with itself where its tellings do.
      first INTEGER NOT NULL REFERENCES claim(number) ON DELETE CASCADE,
      second INTEGER NOT NULL REFERENCES claim(number) ON DELETE CASCADE,
      PRIMARY KEY (first, second)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX contradiction_by_second ON contradiction(second);

    CREATE TABLE discrepancy (
      -- Two tellings of one claim that cannot both be exact.
      id TEXT NOT NULL PRIMARY KEY,  -- 'di:…'
      claim INTEGER NOT NULL REFERENCES claim(number) ON DELETE CASCADE,
      type TEXT NOT NULL,            -- figure, period, date, speaker, hedge …
      severity TEXT NOT NULL,        -- high, medium, low
      a_document INTEGER NOT NULL REFERENCES document(number) ON DELETE CASCADE,
      a_statement TEXT,              -- id of the statement, or NULL for the outlet's own words
      a_start INTEGER NOT NULL,      -- span of the passage
      a_end INTEGER NOT NULL,
      a_text TEXT NOT NULL,          -- the passage
      b_document INTEGER NOT NULL REFERENCES document(number) ON DELETE CASCADE,
      b_statement TEXT,
      b_start INTEGER NOT NULL,
      b_end INTEGER NOT NULL,
      b_text TEXT NOT NULL,
      explanation TEXT NOT NULL      -- one sentence that says what differs
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX discrepancy_by_claim ON discrepancy(claim);
    """
}
