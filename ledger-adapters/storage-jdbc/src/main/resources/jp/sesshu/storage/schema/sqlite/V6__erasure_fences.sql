-- An entry that the table erasure names may lose its content, and keeps its place.
DROP TRIGGER ledger_entry_stays;
CREATE TRIGGER ledger_entry_stays BEFORE UPDATE ON ledger_entry
WHEN NOT (NEW.kind = 'E' AND NEW.content IS NULL AND NEW.municipality = OLD.municipality
  AND NEW.position = OLD.position AND NEW.addressee = OLD.addressee AND NEW.version = OLD.version
  AND EXISTS (SELECT 1 FROM erasure e WHERE e.municipality = OLD.municipality
    AND e.log = 'ledger' AND e.position = OLD.position))
BEGIN SELECT RAISE(ABORT, 'ledger_entry is append-only'); END;

-- The rows of whoever goes may be removed while the table erasing names them.
DROP TRIGGER addressee_version_remains;
CREATE TRIGGER addressee_version_remains BEFORE DELETE ON addressee_version
WHEN NOT EXISTS (SELECT 1 FROM erasing e
  WHERE e.municipality = OLD.municipality AND e.addressee = OLD.addressee)
BEGIN SELECT RAISE(ABORT, 'addressee_version is append-only'); END;

DROP TRIGGER addressee_reading_remains;
CREATE TRIGGER addressee_reading_remains BEFORE DELETE ON addressee_reading
WHEN NOT EXISTS (SELECT 1 FROM erasing e
  WHERE e.municipality = OLD.municipality AND e.addressee = OLD.addressee)
BEGIN SELECT RAISE(ABORT, 'addressee_reading is append-only'); END;

DROP TRIGGER support_measure_remains;
CREATE TRIGGER support_measure_remains BEFORE DELETE ON support_measure
WHEN NOT EXISTS (SELECT 1 FROM erasing e
  WHERE e.municipality = OLD.municipality AND e.addressee = OLD.addressee)
BEGIN SELECT RAISE(ABORT, 'support_measure is append-only'); END;

DROP TRIGGER mailing_address_remains;
CREATE TRIGGER mailing_address_remains BEFORE DELETE ON mailing_address
WHEN NOT EXISTS (SELECT 1 FROM erasing e
  WHERE e.municipality = OLD.municipality AND e.addressee = OLD.addressee)
BEGIN SELECT RAISE(ABORT, 'mailing_address is append-only'); END;

DROP TRIGGER individual_number_remains;
CREATE TRIGGER individual_number_remains BEFORE DELETE ON individual_number
WHEN NOT EXISTS (SELECT 1 FROM erasing e
  WHERE e.municipality = OLD.municipality AND e.addressee = OLD.addressee)
BEGIN SELECT RAISE(ABORT, 'individual_number is append-only'); END;

-- An issued document keeps its number, so that no other gets it, and loses the person.
DROP TRIGGER issue_stays;
CREATE TRIGGER issue_stays BEFORE UPDATE ON issue
WHEN NOT (NEW.addressee = '' AND NEW.municipality = OLD.municipality
  AND NEW.fiscal_year = OLD.fiscal_year AND NEW.kind = OLD.kind
  AND NEW.sequence = OLD.sequence AND NEW.copy = OLD.copy
  AND EXISTS (SELECT 1 FROM erasing e
    WHERE e.municipality = OLD.municipality AND e.addressee = OLD.addressee))
BEGIN SELECT RAISE(ABORT, 'issue is append-only'); END;

DROP TRIGGER worklist_settlement_remains;
CREATE TRIGGER worklist_settlement_remains BEFORE DELETE ON worklist_settlement
WHEN EXISTS (SELECT 1 FROM worklist_item i
  WHERE i.municipality = OLD.municipality AND i.content_key = OLD.content_key)
BEGIN SELECT RAISE(ABORT, 'worklist_settlement is append-only'); END;
