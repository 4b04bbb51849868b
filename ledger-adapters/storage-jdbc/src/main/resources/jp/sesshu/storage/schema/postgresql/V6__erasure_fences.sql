-- The runtime role sees which entries were erased, and erases none. A role of its own does: see
-- PostgresSchema.admitEraser.
ALTER TABLE erasing ENABLE ROW LEVEL SECURITY;
ALTER TABLE erasing FORCE ROW LEVEL SECURITY;
CREATE POLICY one_municipality ON erasing
  USING (municipality = current_setting('sesshu.municipality', true))
  WITH CHECK (municipality = current_setting('sesshu.municipality', true));
GRANT SELECT ON erasing TO ${runtime_role};
