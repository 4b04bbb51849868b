-- Whether a password is examined depends on the newest attempts to log in as the same person, and on
-- whether it was set anew since.
CREATE INDEX trail_entry_log_ins ON trail_entry (municipality, principal, position)
  WHERE event = 'session.log-in';
CREATE INDEX trail_entry_operators_put ON trail_entry (municipality, position)
  WHERE event = 'operators.put';
