-- With which version somebody was taken off the list: whoever is put on it again is sent a higher one, or the same later (RFC 5546 2.1.5).
ALTER TABLE invitees ADD COLUMN cancelled_sequence BIGINT;
