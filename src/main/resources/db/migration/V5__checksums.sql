-- Checksums of the articles as they were stored, by the change number of the act.
CREATE TABLE article_checksum (
    article  UUID PRIMARY KEY,
    change   BIGINT NOT NULL,
    checksum BIGINT NOT NULL
);

-- How far the articles of an earlier release have got theirs; no row when all have.
CREATE TABLE checksum_pass (
    id      INTEGER PRIMARY KEY,
    article UUID NOT NULL
);
INSERT INTO checksum_pass (id, article)
SELECT 1, CAST('00000000-0000-0000-0000-000000000000' AS UUID)
FROM change_counter
WHERE EXISTS (SELECT 1 FROM article);
