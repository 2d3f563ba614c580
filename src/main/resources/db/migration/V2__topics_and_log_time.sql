-- The time of the log never goes back, whatever the clock does: it is kept where the numbers are, under their lock.
ALTER TABLE change_counter
    ADD COLUMN at TIMESTAMP WITH TIME ZONE DEFAULT TIMESTAMP WITH TIME ZONE '1970-01-01 00:00:00+00' NOT NULL;
UPDATE change_counter
SET at = (SELECT COALESCE(MAX(change.at), TIMESTAMP WITH TIME ZONE '1970-01-01 00:00:00+00') FROM change);

-- Whether a feed has an article now. One that had articles once is told to nobody who does not know it.
ALTER TABLE feed ADD COLUMN shown BOOLEAN DEFAULT FALSE NOT NULL;
UPDATE feed
SET shown = TRUE
WHERE EXISTS (SELECT 1 FROM filing WHERE filing.feed = feed.id);
CREATE INDEX feed_shown ON feed (shown DESC, name);
