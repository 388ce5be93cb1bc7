extension ArchiveSchema {
  /// The documents: bytes, text, and what is known of where they come from.
  static let documentTables = """
    CREATE TABLE raw (
      -- The bytes of each report as they were read, once for the same bytes.
      sha256 TEXT NOT NULL PRIMARY KEY,  -- SHA-256 of the bytes, 64 hex digits in lower case
      size INTEGER NOT NULL,             -- how many bytes there are
      deflated BLOB NOT NULL             -- the bytes, compressed by zlib
    ) STRICT;

    CREATE TABLE document (
      -- One report as it was read. Spans count UTF-8 bytes of "text", from 0, the end left out.
      number INTEGER NOT NULL PRIMARY KEY,  -- in the order of adding; other tables point at it
      id TEXT NOT NULL UNIQUE,              -- 'doc:' and the first 32 digits of raw.sha256
      sha256 TEXT NOT NULL REFERENCES raw(sha256),  -- its raw bytes
      path TEXT NOT NULL,        -- where it was first read from: a path, or FILE.jsonl#ID
      url TEXT,                  -- its address on the web
      media_type TEXT NOT NULL,  -- 'text/plain', 'text/html'
      title TEXT,                -- the headline
      byline TEXT NOT NULL,      -- JSON array: the people who sign it
      publisher TEXT,            -- the outlet that published it
      credits TEXT NOT NULL,     -- JSON array: from whom it says it has its text
      place TEXT,                -- the place of its dateline
      published TEXT,            -- ISO 8601, as precise as known: 2021-07-05 or 2021
      updated TEXT,              -- ISO 8601, when it was last changed
      language TEXT,             -- BCP 47 tag, such as 'en'
      text TEXT NOT NULL,        -- the text that all spans count in
      blocks TEXT NOT NULL,      -- JSON array of [start, end, kind]: headline, paragraph, furniture ...
      dateline_start INTEGER,    -- span of the words "CITY, Feb. 7 (Agency) -"
      dateline_end INTEGER,
      given TEXT,                -- JSON object: what was told beside the bytes (a JSON line's keys)
      analyser TEXT NOT NULL     -- the version of the analysis that read it
    ) STRICT;
    CREATE INDEX document_by_path ON document(path, id);
    CREATE INDEX document_by_raw ON document(sha256);

    -- Full-text search over headline and text; its content is that of "document".
    CREATE VIRTUAL TABLE document_text USING fts5(
      title, text, content = 'document', content_rowid = 'number',
      tokenize = 'porter unicode61 remove_diacritics 2'
    );
    CREATE TRIGGER document_inserted AFTER INSERT ON document BEGIN
      INSERT INTO document_text(rowid, title, text) VALUES (new.number, new.title, new.text);
    END;
    CREATE TRIGGER document_deleted AFTER DELETE ON document BEGIN
      INSERT INTO document_text(document_text, rowid, title, text)
      VALUES ('delete', old.number, old.title, old.text);
    END;
    CREATE TRIGGER document_updated AFTER UPDATE OF title, text ON document BEGIN
      INSERT INTO document_text(document_text, rowid, title, text)
      VALUES ('delete', old.number, old.title, old.text);
      INSERT INTO document_text(rowid, title, text) VALUES (new.number, new.title, new.text);
    END;
    """
}
