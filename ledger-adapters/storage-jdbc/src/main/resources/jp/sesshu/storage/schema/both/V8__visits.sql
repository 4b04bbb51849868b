-- The day of a visit, which the database derives from the content by itself: whether somebody has
-- a record of a day is told without reading any. Nobody writes it, and nothing is ever read of it,
-- so that the log has nothing to say of it.
ALTER TABLE ledger_entry ADD COLUMN visited_on ${text} GENERATED ALWAYS AS (
  CASE WHEN ${find}(content, '"vaccinatedOn":"') > 0
    THEN substr(content, ${find}(content, '"vaccinatedOn":"') + 16, 10) END) ${derived};
CREATE INDEX ledger_entry_by_visit ON ledger_entry (municipality, addressee, visited_on);
