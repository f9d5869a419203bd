-- What ends, and what becomes of it.

-- Last day of the role that is given on accepting: a role that ends passes on nothing that outlasts it.
ALTER TABLE invitations ADD COLUMN until_day TEXT;
