-- Where articles are at home, when that is not here: a document without a key is known again by it. Longer addresses
-- are not kept.
CREATE TABLE article_home (
    article UUID PRIMARY KEY,
    address VARCHAR(500) NOT NULL
);
CREATE INDEX article_home_address ON article_home (address);

-- The address stands in the JSON of the particulars, where a quotation mark within a text never looks like this.
INSERT INTO article_home (article, address)
SELECT id, SUBSTRING(rest FROM 1 FOR POSITION('"' IN rest) - 1)
FROM (SELECT id,
             SUBSTRING(particulars FROM POSITION('"canonicalUrl":"' IN particulars) + 16 FOR 501) AS rest
      FROM article
      WHERE POSITION('"canonicalUrl":"' IN particulars) > 0) AS linked
WHERE POSITION('"' IN rest) > 1;

-- What the last document that an article came as had in it, in two digests: title, text and section; and all of it.
CREATE TABLE article_document (
    article UUID PRIMARY KEY,
    text    VARCHAR(50) NOT NULL,
    whole   VARCHAR(50) NOT NULL
);
CREATE INDEX article_document_text ON article_document (text);
