-- Which entries were erased; when and under which rule stands in their tombstones, which are signed
-- and entries of the log. A second copy here could be changed without being missed.
ALTER TABLE erasure DROP COLUMN rule;
ALTER TABLE erasure DROP COLUMN erased_at;

-- Whose rows are being removed at this moment; empty outside the transaction that does it.
CREATE TABLE erasing (
  municipality ${text} NOT NULL,
  addressee ${text} NOT NULL,
  PRIMARY KEY (municipality, addressee)
)${partitioned};
