-- Rows that are only ever added refuse to be changed or removed. A row of a log may go once the
-- erasure that removes it stands in the table erasure; see V1.

CREATE TRIGGER ledger_entry_stays BEFORE UPDATE ON ledger_entry
BEGIN SELECT RAISE(ABORT, 'ledger_entry is append-only'); END;

CREATE TRIGGER ledger_entry_remains BEFORE DELETE ON ledger_entry
WHEN NOT EXISTS (SELECT 1 FROM erasure e WHERE e.municipality = OLD.municipality
  AND e.log = 'ledger' AND e.position = OLD.position)
BEGIN SELECT RAISE(ABORT, 'ledger_entry is append-only'); END;

CREATE TRIGGER trail_entry_stays BEFORE UPDATE ON trail_entry
BEGIN SELECT RAISE(ABORT, 'trail_entry is append-only'); END;

CREATE TRIGGER trail_entry_remains BEFORE DELETE ON trail_entry
WHEN NOT EXISTS (SELECT 1 FROM erasure e WHERE e.municipality = OLD.municipality
  AND e.log = 'trail' AND e.position = OLD.position)
BEGIN SELECT RAISE(ABORT, 'trail_entry is append-only'); END;

CREATE TRIGGER worklist_item_stays BEFORE UPDATE ON worklist_item
BEGIN SELECT RAISE(ABORT, 'worklist_item is append-only'); END;

CREATE TRIGGER worklist_item_remains BEFORE DELETE ON worklist_item
WHEN NOT EXISTS (SELECT 1 FROM erasure e WHERE e.municipality = OLD.municipality
  AND e.log = 'worklist' AND e.position = OLD.position)
BEGIN SELECT RAISE(ABORT, 'worklist_item is append-only'); END;

CREATE TRIGGER issue_stays BEFORE UPDATE ON issue
BEGIN SELECT RAISE(ABORT, 'issue is append-only'); END;

CREATE TRIGGER issue_remains BEFORE DELETE ON issue
WHEN NOT EXISTS (SELECT 1 FROM erasure e WHERE e.municipality = OLD.municipality
  AND e.log = 'issues' AND e.position = OLD.position)
BEGIN SELECT RAISE(ABORT, 'issue is append-only'); END;

CREATE TRIGGER addressee_version_stays BEFORE UPDATE ON addressee_version
BEGIN SELECT RAISE(ABORT, 'addressee_version is append-only'); END;

CREATE TRIGGER addressee_version_remains BEFORE DELETE ON addressee_version
BEGIN SELECT RAISE(ABORT, 'addressee_version is append-only'); END;

CREATE TRIGGER addressee_reading_stays BEFORE UPDATE ON addressee_reading
BEGIN SELECT RAISE(ABORT, 'addressee_reading is append-only'); END;

CREATE TRIGGER addressee_reading_remains BEFORE DELETE ON addressee_reading
BEGIN SELECT RAISE(ABORT, 'addressee_reading is append-only'); END;

CREATE TRIGGER support_measure_stays BEFORE UPDATE ON support_measure
BEGIN SELECT RAISE(ABORT, 'support_measure is append-only'); END;

CREATE TRIGGER support_measure_remains BEFORE DELETE ON support_measure
BEGIN SELECT RAISE(ABORT, 'support_measure is append-only'); END;

CREATE TRIGGER mailing_address_stays BEFORE UPDATE ON mailing_address
BEGIN SELECT RAISE(ABORT, 'mailing_address is append-only'); END;

CREATE TRIGGER mailing_address_remains BEFORE DELETE ON mailing_address
BEGIN SELECT RAISE(ABORT, 'mailing_address is append-only'); END;

CREATE TRIGGER worklist_settlement_stays BEFORE UPDATE ON worklist_settlement
BEGIN SELECT RAISE(ABORT, 'worklist_settlement is append-only'); END;

CREATE TRIGGER worklist_settlement_remains BEFORE DELETE ON worklist_settlement
BEGIN SELECT RAISE(ABORT, 'worklist_settlement is append-only'); END;

CREATE TRIGGER erasure_stays BEFORE UPDATE ON erasure
BEGIN SELECT RAISE(ABORT, 'erasure is append-only'); END;

CREATE TRIGGER erasure_remains BEFORE DELETE ON erasure
BEGIN SELECT RAISE(ABORT, 'erasure is append-only'); END;

-- A number stays where it is; it may be ended once, and encrypted anew under another key.
CREATE TRIGGER individual_number_stays BEFORE UPDATE ON individual_number
WHEN NEW.municipality <> OLD.municipality OR NEW.addressee <> OLD.addressee
  OR NEW.branch <> OLD.branch OR NEW.first_day <> OLD.first_day
  OR (OLD.last_day <> '' AND NEW.last_day <> OLD.last_day)
BEGIN SELECT RAISE(ABORT, 'individual_number is a history'); END;

CREATE TRIGGER individual_number_remains BEFORE DELETE ON individual_number
BEGIN SELECT RAISE(ABORT, 'individual_number is append-only'); END;
