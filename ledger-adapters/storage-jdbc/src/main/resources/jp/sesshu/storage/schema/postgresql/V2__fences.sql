-- A second fence behind the application's own: the runtime role sees and writes the rows of one
-- municipality only, the one its transaction has named, and none if it has named none. FORCE holds
-- the owner to it as well; a superuser is never held, which is why the runtime role must not be one.

ALTER TABLE log_size ENABLE ROW LEVEL SECURITY;
ALTER TABLE log_size FORCE ROW LEVEL SECURITY;
CREATE POLICY one_municipality ON log_size
  USING (municipality = current_setting('sesshu.municipality', true))
  WITH CHECK (municipality = current_setting('sesshu.municipality', true));

ALTER TABLE ledger_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY one_municipality ON ledger_entry
  USING (municipality = current_setting('sesshu.municipality', true))
  WITH CHECK (municipality = current_setting('sesshu.municipality', true));

ALTER TABLE addressee_version ENABLE ROW LEVEL SECURITY;
ALTER TABLE addressee_version FORCE ROW LEVEL SECURITY;
CREATE POLICY one_municipality ON addressee_version
  USING (municipality = current_setting('sesshu.municipality', true))
  WITH CHECK (municipality = current_setting('sesshu.municipality', true));

ALTER TABLE addressee_reading ENABLE ROW LEVEL SECURITY;
ALTER TABLE addressee_reading FORCE ROW LEVEL SECURITY;
CREATE POLICY one_municipality ON addressee_reading
  USING (municipality = current_setting('sesshu.municipality', true))
  WITH CHECK (municipality = current_setting('sesshu.municipality', true));

ALTER TABLE support_measure ENABLE ROW LEVEL SECURITY;
ALTER TABLE support_measure FORCE ROW LEVEL SECURITY;
CREATE POLICY one_municipality ON support_measure
  USING (municipality = current_setting('sesshu.municipality', true))
  WITH CHECK (municipality = current_setting('sesshu.municipality', true));

ALTER TABLE mailing_address ENABLE ROW LEVEL SECURITY;
ALTER TABLE mailing_address FORCE ROW LEVEL SECURITY;
CREATE POLICY one_municipality ON mailing_address
  USING (municipality = current_setting('sesshu.municipality', true))
  WITH CHECK (municipality = current_setting('sesshu.municipality', true));

ALTER TABLE individual_number ENABLE ROW LEVEL SECURITY;
ALTER TABLE individual_number FORCE ROW LEVEL SECURITY;
CREATE POLICY one_municipality ON individual_number
  USING (municipality = current_setting('sesshu.municipality', true))
  WITH CHECK (municipality = current_setting('sesshu.municipality', true));

ALTER TABLE worklist_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE worklist_item FORCE ROW LEVEL SECURITY;
CREATE POLICY one_municipality ON worklist_item
  USING (municipality = current_setting('sesshu.municipality', true))
  WITH CHECK (municipality = current_setting('sesshu.municipality', true));

ALTER TABLE worklist_settlement ENABLE ROW LEVEL SECURITY;
ALTER TABLE worklist_settlement FORCE ROW LEVEL SECURITY;
CREATE POLICY one_municipality ON worklist_settlement
  USING (municipality = current_setting('sesshu.municipality', true))
  WITH CHECK (municipality = current_setting('sesshu.municipality', true));

ALTER TABLE issue ENABLE ROW LEVEL SECURITY;
ALTER TABLE issue FORCE ROW LEVEL SECURITY;
CREATE POLICY one_municipality ON issue
  USING (municipality = current_setting('sesshu.municipality', true))
  WITH CHECK (municipality = current_setting('sesshu.municipality', true));

ALTER TABLE trail_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE trail_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY one_municipality ON trail_entry
  USING (municipality = current_setting('sesshu.municipality', true))
  WITH CHECK (municipality = current_setting('sesshu.municipality', true));

ALTER TABLE erasure ENABLE ROW LEVEL SECURITY;
ALTER TABLE erasure FORCE ROW LEVEL SECURITY;
CREATE POLICY one_municipality ON erasure
  USING (municipality = current_setting('sesshu.municipality', true))
  WITH CHECK (municipality = current_setting('sesshu.municipality', true));

-- What is only ever added may be read and added, and neither changed nor removed. Erasure is the
-- work of a role of its own, which is granted DELETE and writes down the rule first.
GRANT USAGE ON SCHEMA ${flyway:defaultSchema} TO ${runtime_role};

GRANT SELECT, INSERT ON log_size TO ${runtime_role};
GRANT SELECT, INSERT ON ledger_entry TO ${runtime_role};
GRANT SELECT, INSERT ON addressee_version TO ${runtime_role};
GRANT SELECT, INSERT ON addressee_reading TO ${runtime_role};
GRANT SELECT, INSERT ON support_measure TO ${runtime_role};
GRANT SELECT, INSERT ON mailing_address TO ${runtime_role};
GRANT SELECT, INSERT ON individual_number TO ${runtime_role};
GRANT SELECT, INSERT ON worklist_item TO ${runtime_role};
GRANT SELECT, INSERT ON worklist_settlement TO ${runtime_role};
GRANT SELECT, INSERT ON issue TO ${runtime_role};
GRANT SELECT, INSERT ON trail_entry TO ${runtime_role};
GRANT SELECT ON erasure TO ${runtime_role};
GRANT UPDATE (size) ON log_size TO ${runtime_role};
-- a number may be ended, and encrypted anew under another key
GRANT UPDATE (last_day, number_cipher, number_index) ON individual_number TO ${runtime_role};
