extension ArchiveSchema {
  /// The statements with their figures.
  static let statementTables = """
    CREATE TABLE statement (
      -- Who said what, as one document has it.
      number INTEGER NOT NULL PRIMARY KEY,  -- other tables point at it
      id TEXT NOT NULL UNIQUE,              -- 'st:…'
      document INTEGER NOT NULL REFERENCES document(number) ON DELETE CASCADE,
      position INTEGER NOT NULL,  -- its place among the statements of the document, from 0
      part TEXT NOT NULL,         -- 'headline' or 'body'
      source_text TEXT,           -- the words that name who speaks; NULL where none do
      source_start INTEGER,       -- span of those words
      source_end INTEGER,
      extent_start INTEGER,       -- span of the name with its title and all that belongs to it
      extent_end INTEGER,
      party TEXT,                 -- the name of the party that speaks; NULL for an unnamed one
      role TEXT,                  -- 'spokesperson', 'minister' …
      source_kind TEXT,           -- person, organisation, state, outlet, document, unnamed
      cue_text TEXT NOT NULL,     -- the words that report: 'said', 'according to'
      cue_start INTEGER NOT NULL,
      cue_end INTEGER NOT NULL,
      content_text TEXT NOT NULL,  -- what is said, its pieces joined by a space
      content TEXT NOT NULL,       -- JSON array of [start, end]: its pieces
      mode TEXT NOT NULL,          -- direct, indirect, mixed
      stance TEXT NOT NULL,        -- asserts, accuses, denies, admits, urges, reports
      nested_in TEXT,              -- id of the statement in whose content this one stands
      said_on TEXT,                -- ISO 8601, as precise as known
      hedges TEXT NOT NULL,        -- JSON array: words that weaken what is said
      kinds TEXT NOT NULL,         -- JSON array: what is alleged
      accused TEXT NOT NULL,       -- JSON array: who is said to have done it
      targets TEXT NOT NULL,       -- JSON array: against whom or what
      UNIQUE (document, position)
    ) STRICT;
    CREATE INDEX statement_by_party ON statement(party);

    CREATE TABLE figure (
      -- A quantity in the content of a statement.
      statement INTEGER NOT NULL REFERENCES statement(number) ON DELETE CASCADE,
      position INTEGER NOT NULL,  -- its place among the figures of the statement, from 0
      text TEXT NOT NULL,         -- the words of the number
      start INTEGER NOT NULL,     -- span of those words
      "end" INTEGER NOT NULL,
      low REAL,                   -- the least it can be; NULL for an open side
      high REAL,                  -- the most it can be; NULL for an open side
      comparator TEXT NOT NULL,   -- exactly, about, over, at-least, under, at-most, range
      unit TEXT,                  -- the head of what is counted
      counted TEXT,               -- what is counted, with its modifiers
      counted_start INTEGER,
      counted_end INTEGER,
      period_kind TEXT,           -- rate, total, since, in, for; NULL where no period is told
      period_per TEXT,            -- year, month, week, day, hour
      period_length TEXT,         -- ISO 8601 duration: P5Y
      period_from TEXT,           -- ISO 8601
      period_to TEXT,             -- ISO 8601
      period_text TEXT,           -- the words that tell the period
      period_start INTEGER,
      period_end INTEGER,
      PRIMARY KEY (statement, position)
    ) STRICT, WITHOUT ROWID;
    """
}
