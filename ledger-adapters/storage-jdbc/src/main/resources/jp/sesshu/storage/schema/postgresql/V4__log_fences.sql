-- 32 random bytes for every entry of a log, so that a commitment to it tells nothing once they are
-- gone. Entries made before have them drawn now, row by row: the default is not a constant.
ALTER TABLE ledger_entry ADD COLUMN salt BYTEA NOT NULL
  DEFAULT decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex');
ALTER TABLE ledger_entry ALTER COLUMN salt DROP DEFAULT;
ALTER TABLE trail_entry ADD COLUMN salt BYTEA NOT NULL
  DEFAULT decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex');
ALTER TABLE trail_entry ALTER COLUMN salt DROP DEFAULT;

ALTER TABLE log_note ENABLE ROW LEVEL SECURITY;
ALTER TABLE log_note FORCE ROW LEVEL SECURITY;
CREATE POLICY one_municipality ON log_note
  USING (municipality = current_setting('sesshu.municipality', true))
  WITH CHECK (municipality = current_setting('sesshu.municipality', true));
GRANT SELECT, INSERT ON log_note TO ${runtime_role};

ALTER TABLE log_commitments ENABLE ROW LEVEL SECURITY;
ALTER TABLE log_commitments FORCE ROW LEVEL SECURITY;
CREATE POLICY one_municipality ON log_commitments
  USING (municipality = current_setting('sesshu.municipality', true))
  WITH CHECK (municipality = current_setting('sesshu.municipality', true));
GRANT SELECT, INSERT ON log_commitments TO ${runtime_role};

ALTER TABLE log_seal ENABLE ROW LEVEL SECURITY;
ALTER TABLE log_seal FORCE ROW LEVEL SECURITY;
CREATE POLICY one_municipality ON log_seal
  USING (municipality = current_setting('sesshu.municipality', true))
  WITH CHECK (municipality = current_setting('sesshu.municipality', true));
GRANT SELECT, INSERT ON log_seal TO ${runtime_role};
