-- Entries that were updated, corrected or put back last: they stand in live documents whatever their date. Few have a row.
CREATE TABLE amendment (
    feed    INTEGER NOT NULL,
    article UUID NOT NULL,
    change  BIGINT NOT NULL,
    PRIMARY KEY (article, feed)
);
CREATE INDEX amendment_change ON amendment (feed DESC, change DESC);
