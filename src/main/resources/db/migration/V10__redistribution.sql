-- Who may get the articles of an agency; none for everybody. The articles that the public may not get are filed under
-- one feed name of their own, "restricted".
ALTER TABLE agency ADD COLUMN redistribution VARCHAR(20);
