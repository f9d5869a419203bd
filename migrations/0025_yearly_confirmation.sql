-- The last day on which an organisation was asked on behalf of this network whether its entry is still right ("Stimmt noch"): so it is asked once a year by itself.
ALTER TABLE memberships ADD COLUMN asked_on TEXT;
