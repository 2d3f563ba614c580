-- Entries that were updated, corrected or put back last: they stand in live documents whatever their date. Few have a row.
CREATE TABLE amendment (
    feed    INTEGER NOT NULL,
    article UUID NOT NULL,
    change  BIGINT NOT NULL,
    PRIMARY KEY (article, feed)
);
CREATE INDEX amendment_change ON amendment (feed DESC, change DESC);

-- Names that only signs tell apart ("C" and "C#") shared a feed. Articles that are in such feeds are filed anew, in the
-- background; one that is where it belongs is left alone.
INSERT INTO refiling (feed, published, article)
SELECT 'all',
    TIMESTAMP WITH TIME ZONE '9999-01-01 00:00:00+00',
    CAST('ffffffff-ffff-ffff-ffff-ffffffffffff' AS UUID)
FROM change_counter
WHERE EXISTS (SELECT 1 FROM filing) AND NOT EXISTS (SELECT 1 FROM refiling WHERE feed = 'all');
