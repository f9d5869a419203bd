-- Fields that a directory of public and private bodies needs. What follows from the kind of an organisation is filled in; everything else says that nobody has
-- said it yet, and is asked when the entry is looked at the next time.
ALTER TABLE organisations ADD COLUMN public_body TEXT NOT NULL DEFAULT 'unknown' CHECK (public_body IN ('yes', 'no', 'unknown'));
-- Whether it is one of the bodies that have to keep the Sozialgeheimnis (§ 35 SGB I).
ALTER TABLE organisations ADD COLUMN sgb1_s35_body TEXT NOT NULL DEFAULT 'unknown' CHECK (sgb1_s35_body IN ('yes', 'no', 'unknown'));
UPDATE organisations SET public_body = 'yes'
 WHERE kind IN ('jobcenter', 'employment_agency', 'municipality', 'district', 'chamber_commerce', 'chamber_crafts', 'district_crafts_association', 'immigration_office');
UPDATE organisations SET public_body = 'no' WHERE kind = 'union';
UPDATE organisations SET sgb1_s35_body = 'yes' WHERE kind IN ('jobcenter', 'employment_agency', 'district');
UPDATE organisations SET sgb1_s35_body = 'no' WHERE kind IN ('chamber_commerce', 'chamber_crafts', 'district_crafts_association', 'union', 'employer');

ALTER TABLE units ADD COLUMN function TEXT NOT NULL DEFAULT 'unknown' CHECK (function IN ('jobcenter_integration', 'jobcenter_benefits', 'youth_office',
    'equality_office', 'economic_development', 'provider_site', 'other', 'unknown'));
-- How the data protection officer of the unit is reached, in words; empty while nobody has said it.
ALTER TABLE units ADD COLUMN dpo_contact TEXT NOT NULL DEFAULT '';
UPDATE units SET function = 'provider_site' WHERE organisation_id IN (SELECT id FROM organisations WHERE kind = 'provider');
UPDATE units SET function = 'economic_development' WHERE organisation_id IN (SELECT id FROM organisations WHERE kind = 'economic_development');
