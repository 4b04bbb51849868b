-- 32 random bytes for every entry of a log, so that a commitment to it tells nothing once they are
-- gone. Entries made before have them drawn now.
DROP TRIGGER ledger_entry_stays;
ALTER TABLE ledger_entry ADD COLUMN salt BLOB NOT NULL DEFAULT x'';
UPDATE ledger_entry SET salt = randomblob(32);
CREATE TRIGGER ledger_entry_stays BEFORE UPDATE ON ledger_entry
BEGIN SELECT RAISE(ABORT, 'ledger_entry is append-only'); END;

DROP TRIGGER trail_entry_stays;
ALTER TABLE trail_entry ADD COLUMN salt BLOB NOT NULL DEFAULT x'';
UPDATE trail_entry SET salt = randomblob(32);
CREATE TRIGGER trail_entry_stays BEFORE UPDATE ON trail_entry
BEGIN SELECT RAISE(ABORT, 'trail_entry is append-only'); END;

CREATE TRIGGER log_note_stays BEFORE UPDATE ON log_note
BEGIN SELECT RAISE(ABORT, 'log_note is append-only'); END;

CREATE TRIGGER log_note_remains BEFORE DELETE ON log_note
BEGIN SELECT RAISE(ABORT, 'log_note is append-only'); END;

CREATE TRIGGER log_commitments_stays BEFORE UPDATE ON log_commitments
BEGIN SELECT RAISE(ABORT, 'log_commitments is append-only'); END;

CREATE TRIGGER log_commitments_remains BEFORE DELETE ON log_commitments
BEGIN SELECT RAISE(ABORT, 'log_commitments is append-only'); END;

CREATE TRIGGER log_seal_stays BEFORE UPDATE ON log_seal
BEGIN SELECT RAISE(ABORT, 'log_seal is append-only'); END;

CREATE TRIGGER log_seal_remains BEFORE DELETE ON log_seal
BEGIN SELECT RAISE(ABORT, 'log_seal is append-only'); END;
