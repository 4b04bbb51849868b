-- The ledger and the trail as logs: see ledger_entry and trail_entry for their entries, which get a
-- salt of their own in the next migration.

-- Entries of a log that are neither of the ledger nor of the trail: the other log's checkpoints.
CREATE TABLE log_note (
  municipality ${text} NOT NULL,
  log ${text} NOT NULL,
  position BIGINT NOT NULL,
  salt ${binary} NOT NULL,
  payload ${text} NOT NULL,
  PRIMARY KEY (municipality, log, position)
)${partitioned};

-- What was committed to when entries were sealed: 32 bytes for each, some hundred in a row, the
-- first of them for the entry at first_position.
CREATE TABLE log_commitments (
  municipality ${text} NOT NULL,
  log ${text} NOT NULL,
  first_position BIGINT NOT NULL,
  commitments ${binary} NOT NULL,
  PRIMARY KEY (municipality, log, first_position)
)${partitioned};

-- Signed checkpoints; roots are those of the complete subtrees, 32 bytes each, the largest first.
CREATE TABLE log_seal (
  municipality ${text} NOT NULL,
  log ${text} NOT NULL,
  size BIGINT NOT NULL,
  note ${text} NOT NULL,
  roots ${binary} NOT NULL,
  PRIMARY KEY (municipality, log, size)
)${partitioned};
