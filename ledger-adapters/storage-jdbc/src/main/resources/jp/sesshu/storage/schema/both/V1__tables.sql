-- One schema for SQLite and PostgreSQL. ${text} is a text compared byte by byte, ${binary} a string
-- of bytes. Every key leads with the municipality, so that the schema can be partitioned and
-- distributed by it. Days are texts of ISO 8601, instants nanoseconds since 1970 in UTC.

-- How many entries each log of a municipality has; whoever appends holds its row until commit,
-- so that positions have no gap and grow in the order of commits.
CREATE TABLE log_size (
  municipality ${text} NOT NULL,
  log ${text} NOT NULL,
  size BIGINT NOT NULL,
  PRIMARY KEY (municipality, log)
)${partitioned};

-- What was recorded, corrected or withdrawn; position is the index in the ledger's log.
CREATE TABLE ledger_entry (
  municipality ${text} NOT NULL,
  position BIGINT NOT NULL,
  addressee ${text} NOT NULL,
  version BIGINT NOT NULL,
  record_number BIGINT NOT NULL,
  kind ${text} NOT NULL,
  recorded_at BIGINT NOT NULL,
  recorded_by ${text} NOT NULL,
  content_key ${binary},
  content ${text},
  reason ${text},
  PRIMARY KEY (municipality, position),
  UNIQUE (municipality, addressee, version)
)${partitioned};
CREATE INDEX ledger_entry_by_key ON ledger_entry (municipality, content_key);

-- Every version of what was known of an addressee. The day of birth stands beside the content
-- because reports are matched by it.
CREATE TABLE addressee_version (
  municipality ${text} NOT NULL,
  addressee ${text} NOT NULL,
  version BIGINT NOT NULL,
  state ${text} NOT NULL,
  recorded_at BIGINT NOT NULL,
  birth_date ${text} NOT NULL,
  content ${text} NOT NULL,
  PRIMARY KEY (municipality, addressee, version)
)${partitioned};
CREATE INDEX addressee_version_by_birth ON addressee_version (municipality, birth_date);

-- The folded readings under which a version is found.
CREATE TABLE addressee_reading (
  municipality ${text} NOT NULL,
  kana_key ${text} NOT NULL,
  addressee ${text} NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (municipality, kana_key, addressee, version)
)${partitioned};

CREATE TABLE support_measure (
  municipality ${text} NOT NULL,
  addressee ${text} NOT NULL,
  first_day ${text} NOT NULL,
  -- the empty text where no end is known
  last_day ${text} NOT NULL,
  PRIMARY KEY (municipality, addressee, first_day, last_day)
)${partitioned};

CREATE TABLE mailing_address (
  municipality ${text} NOT NULL,
  addressee ${text} NOT NULL,
  first_day ${text} NOT NULL,
  -- SHA-256 of the content: an index over long texts has its limits
  digest ${binary} NOT NULL,
  content ${text} NOT NULL,
  PRIMARY KEY (municipality, addressee, first_day, digest)
)${partitioned};

-- Individual numbers: cipher text and blind index, never a digit.
CREATE TABLE individual_number (
  municipality ${text} NOT NULL,
  addressee ${text} NOT NULL,
  branch BIGINT NOT NULL,
  number_cipher ${binary} NOT NULL,
  number_index ${binary} NOT NULL,
  first_day ${text} NOT NULL,
  -- the empty text while the number is in use
  last_day ${text} NOT NULL,
  PRIMARY KEY (municipality, addressee, branch)
)${partitioned};
CREATE INDEX individual_number_by_index ON individual_number (municipality, number_index);

-- Reports that wait for a clerk, and those that have been settled.
CREATE TABLE worklist_item (
  municipality ${text} NOT NULL,
  position BIGINT NOT NULL,
  content_key ${binary} NOT NULL,
  since BIGINT NOT NULL,
  content ${text} NOT NULL,
  PRIMARY KEY (municipality, position),
  UNIQUE (municipality, content_key)
)${partitioned};
CREATE TABLE worklist_settlement (
  municipality ${text} NOT NULL,
  content_key ${binary} NOT NULL,
  PRIMARY KEY (municipality, content_key)
)${partitioned};

-- Documents that were issued, copy by copy.
CREATE TABLE issue (
  municipality ${text} NOT NULL,
  position BIGINT NOT NULL,
  fiscal_year BIGINT NOT NULL,
  kind ${text} NOT NULL,
  sequence BIGINT NOT NULL,
  copy BIGINT NOT NULL,
  addressee ${text} NOT NULL,
  document_key ${binary} NOT NULL,
  issued_on ${text} NOT NULL,
  issued_at BIGINT NOT NULL,
  issued_by ${text} NOT NULL,
  PRIMARY KEY (municipality, position),
  UNIQUE (municipality, fiscal_year, kind, sequence, copy),
  UNIQUE (municipality, document_key, copy)
)${partitioned};
CREATE INDEX issue_by_addressee ON issue (municipality, addressee, position);

-- Who did what to whose record, when and why; position is the index in the trail's log.
CREATE TABLE trail_entry (
  municipality ${text} NOT NULL,
  position BIGINT NOT NULL,
  kind ${text} NOT NULL,
  act ${text} NOT NULL,
  written_at BIGINT NOT NULL,
  principal ${text},
  purpose ${text},
  event ${text},
  result ${text},
  facts ${text} NOT NULL,
  PRIMARY KEY (municipality, position)
)${partitioned};
CREATE INDEX trail_entry_by_act ON trail_entry (municipality, act, kind);

-- Entries of the logs that the law no longer lets us keep: the one sanctioned way to take a row
-- off an append-only table is to say here first under which rule it goes.
CREATE TABLE erasure (
  municipality ${text} NOT NULL,
  log ${text} NOT NULL,
  position BIGINT NOT NULL,
  erased_at BIGINT NOT NULL,
  rule ${text} NOT NULL,
  PRIMARY KEY (municipality, log, position)
)${partitioned};
