extension ArchiveSchema {
  /// What version 4 keeps in another form.
  ///
  /// These are links between statements, differences of documents, and what a retelling rests on. The
  /// findings of an earlier version are dropped, for they are made anew.
  static let linkTables = """
    DROP TABLE discrepancy;
    DROP TABLE contradiction;
    DROP TABLE telling;
    DROP TABLE claim;
    DROP TABLE retelling;
    DROP TABLE fingerprint;
    DROP TABLE event;
    DROP TABLE claim_key;

    CREATE TABLE key_index (
      -- What documents and statements are looked up by lies in files in a folder beside the archive,
      -- which are made anew from it where they are missing; this row says which files they are.
      epoch INTEGER NOT NULL,      -- with which the names of the files begin, in hexadecimal digits
      generation INTEGER NOT NULL  -- how often they were written
    ) STRICT;
    INSERT INTO key_index (epoch, generation) VALUES (abs(random()) | 1, 0);

    CREATE TABLE retelling (
      -- One document retells another.
      from_document INTEGER NOT NULL REFERENCES document(number) ON DELETE CASCADE,
      to_document INTEGER NOT NULL REFERENCES document(number) ON DELETE CASCADE,
      kind TEXT NOT NULL,           -- copied, abridged, rewritten, cites, same-event
      certainty REAL NOT NULL,      -- from 0 to 1
      resemblance REAL NOT NULL,    -- Jaccard similarity of their runs of five words, from 0 to 1
      nearness REAL NOT NULL,       -- how much of the later the earlier explains, from 0 to 1
      passages TEXT NOT NULL,       -- JSON array of [from start, from end, to start, to end]
      evidence TEXT NOT NULL,       -- JSON array: what speaks for it, in plain words
      fingerprints INTEGER NOT NULL,  -- how many fingerprints both have that are not common
      events INTEGER NOT NULL,        -- how many events both have that are not common
      PRIMARY KEY (from_document, to_document)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX retelling_by_to ON retelling(to_document);

    CREATE TABLE link (
      -- Two statements that have to do with each other.
      first INTEGER NOT NULL REFERENCES statement(number) ON DELETE CASCADE,
      second INTEGER NOT NULL REFERENCES statement(number) ON DELETE CASCADE,
      kind TEXT NOT NULL,       -- same: both assert the same; contests: one denies the other
      shared INTEGER NOT NULL,  -- how many keys both have that are not common
      PRIMARY KEY (first, second)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX link_by_second ON link(second);

    CREATE TABLE claim (
      -- Statements, over all documents, that assert the same thing.
      number INTEGER NOT NULL PRIMARY KEY,  -- in the order of founding
      id TEXT NOT NULL UNIQUE,      -- 'cl:…', after the earliest of its tellings
      founder INTEGER NOT NULL REFERENCES statement(number) ON DELETE CASCADE,  -- that telling
      summary TEXT NOT NULL,        -- the content of one of its tellings
      kinds TEXT NOT NULL,          -- JSON array: what is alleged
      accused TEXT NOT NULL,        -- JSON array: who is said to have done it
      origin TEXT NOT NULL,         -- id of the telling nearest the primary source
      telling_count INTEGER NOT NULL,
      document_count INTEGER NOT NULL,
      independent_count INTEGER NOT NULL,  -- groups of documents that do not retell one another
      contested INTEGER NOT NULL,   -- 1 where another party denies it or tells it otherwise
      first_said TEXT,              -- ISO 8601
      last_told TEXT,               -- ISO 8601
      -- 0: as its tellings say; 1: tellings came since, and what is above is to be made anew;
      -- 2: and the discrepancies, too
      stale INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE INDEX claim_stale ON claim(number) WHERE stale > 0;
    CREATE INDEX claim_by_founder ON claim(founder);

    CREATE TABLE former_claim (
      -- Names that claims had before, in the order in which they lost them: what the archive once
      -- said under such a name is found where the statement that it was named after is told now.
      number INTEGER NOT NULL PRIMARY KEY,
      id TEXT NOT NULL,             -- the name, 'cl:…'
      change TEXT NOT NULL,         -- renamed, merged, split
      became TEXT NOT NULL,         -- the name of the claim that took its place
      founder INTEGER NOT NULL REFERENCES statement(number) ON DELETE CASCADE
    ) STRICT;
    CREATE INDEX former_claim_by_id ON former_claim(id);

    CREATE TABLE telling (
      -- One statement of a claim.
      statement INTEGER NOT NULL PRIMARY KEY REFERENCES statement(number) ON DELETE CASCADE,
      claim INTEGER NOT NULL REFERENCES claim(number) ON DELETE CASCADE,
      position INTEGER NOT NULL,  -- its place in the claim: time and hearsay, the origin at 0
      time TEXT                   -- ISO 8601: when it was said, or else published
    ) STRICT;
    CREATE INDEX telling_by_claim ON telling(claim, position);

    CREATE TABLE difference (
      -- What two documents, or one with itself, disagree in, before it is known who else has it so.
      number INTEGER NOT NULL PRIMARY KEY,
      first INTEGER NOT NULL REFERENCES document(number) ON DELETE CASCADE,   -- of lesser number
      second INTEGER NOT NULL REFERENCES document(number) ON DELETE CASCADE,
      owner INTEGER NOT NULL REFERENCES statement(number) ON DELETE CASCADE,  -- whose claim it is of
      type TEXT NOT NULL,            -- figure, period, date, speaker, hedge …
      severity TEXT NOT NULL,        -- high, medium, low
      a_document INTEGER NOT NULL,   -- the earlier document
      a_statement TEXT,              -- id of the statement, or NULL for the outlet's own words
      a_start INTEGER NOT NULL,      -- span of the passage
      a_end INTEGER NOT NULL,
      b_document INTEGER NOT NULL,
      b_statement TEXT,
      b_start INTEGER NOT NULL,
      b_end INTEGER NOT NULL,
      explanation TEXT NOT NULL      -- one sentence that says what differs
    ) STRICT;
    CREATE INDEX difference_by_documents ON difference(first, second);
    CREATE INDEX difference_by_second ON difference(second);
    CREATE INDEX difference_by_owner ON difference(owner);

    CREATE TABLE discrepancy (
      -- Two tellings of one claim that cannot both be exact; told once, however many repeat it.
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
      explanation TEXT NOT NULL,     -- one sentence that says what differs
      departs TEXT,                  -- 'a' or 'b': the side that departs from the origin, where known
      heirs TEXT NOT NULL,           -- JSON array: document id, statement id or "", start and end of
                                     -- the passage of each who tells it as the departing side too
      witnesses TEXT NOT NULL        -- JSON array: the same of each who tells it as the other side
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX discrepancy_by_claim ON discrepancy(claim);

    -- Whoever reads the archive before it is analysed anew sees that nothing was found yet.
    UPDATE document SET analyser = '';
    """

  /// Why one side of a difference departs from the origin, from version 5 on.
  static let departureColumns = """
    -- 'a' or 'b': the side that departs by what the documents say of their sources, where they tell
    ALTER TABLE difference ADD COLUMN departs TEXT;
    -- why, in a few words
    ALTER TABLE difference ADD COLUMN reason TEXT;
    """
}
