-- What was polled and delivered on each day, from all nodes: a row for each feed and format, and rows of all feeds together.
CREATE TABLE readership (
    topic        VARCHAR(255) NOT NULL,
    counted_on   DATE NOT NULL,
    format       VARCHAR(20) NOT NULL,
    polls        BIGINT NOT NULL,
    not_modified BIGINT NOT NULL,
    deltas       BIGINT NOT NULL,
    deliveries   BIGINT NOT NULL,
    PRIMARY KEY (topic, counted_on, format)
);
CREATE INDEX readership_counted_on ON readership (counted_on);

-- The same by the name of the reader; declared is what readers say of their subscribers, clients those who say nothing.
CREATE TABLE readership_reader (
    topic      VARCHAR(255) NOT NULL,
    counted_on DATE NOT NULL,
    reader     VARCHAR(40) NOT NULL,
    polls      BIGINT NOT NULL,
    declared   BIGINT NOT NULL,
    clients    BIGINT NOT NULL,
    PRIMARY KEY (topic, counted_on, reader)
);
CREATE INDEX readership_reader_counted_on ON readership_reader (counted_on);

-- From here on only of days that have not ended: what the numbers above are estimated and added up from.
CREATE TABLE readership_sketch (
    counted_on DATE NOT NULL,
    topic      VARCHAR(255) NOT NULL,
    reader     VARCHAR(40) NOT NULL,
    sketch     BYTEA NOT NULL,
    PRIMARY KEY (counted_on, topic, reader)
);

-- The highest number that a reader has declared for an address; source is a hash of the address and of the reader's own id.
CREATE TABLE readership_declared (
    counted_on  DATE NOT NULL,
    topic       VARCHAR(255) NOT NULL,
    reader      VARCHAR(40) NOT NULL,
    source      BIGINT NOT NULL,
    subscribers BIGINT NOT NULL,
    PRIMARY KEY (counted_on, topic, reader, source)
);

-- The salt of the hashes of clients, the same for all nodes.
CREATE TABLE readership_salt (
    counted_on DATE PRIMARY KEY,
    salt       VARCHAR(32) NOT NULL
);
