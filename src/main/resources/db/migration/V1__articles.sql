CREATE TABLE section (
    id          VARCHAR(100) PRIMARY KEY,
    slug        VARCHAR(100) NOT NULL UNIQUE,
    title       VARCHAR(300) NOT NULL,
    description VARCHAR(2000),
    language    VARCHAR(35),
    parent      VARCHAR(100) REFERENCES section (id),
    position    INTEGER NOT NULL,
    changed     TIMESTAMP WITH TIME ZONE NOT NULL,
    retired     TIMESTAMP WITH TIME ZONE
);

-- Slugs that sections had before; their addresses lead on.
CREATE TABLE former_slug (
    slug    VARCHAR(100) PRIMARY KEY,
    section VARCHAR(100) NOT NULL REFERENCES section (id)
);

CREATE TABLE agency (
    slug   VARCHAR(100) PRIMARY KEY,
    code   VARCHAR(100) NOT NULL,
    name   VARCHAR(300) NOT NULL,
    home   VARCHAR(2000) NOT NULL,
    feed   VARCHAR(2000),
    rights VARCHAR(2000),
    marks  VARCHAR(100000) NOT NULL
);

-- Texts are VARCHAR, not TEXT: H2 would keep TEXT outside the row.
CREATE TABLE article (
    id          UUID PRIMARY KEY,
    external_id VARCHAR(255) UNIQUE,
    stage       VARCHAR(20) NOT NULL,
    section     VARCHAR(100) NOT NULL REFERENCES section (id),
    title       VARCHAR(1000) NOT NULL,
    summary     VARCHAR(10000),
    content     VARCHAR(1000000) NOT NULL,
    language    VARCHAR(35) NOT NULL,
    particulars VARCHAR(1000000) NOT NULL,
    published   TIMESTAMP WITH TIME ZONE NOT NULL,
    updated     TIMESTAMP WITH TIME ZONE NOT NULL,
    expires     TIMESTAMP WITH TIME ZONE,
    change      BIGINT NOT NULL
);

-- One row; its lock orders the numbers of the change log by commit.
CREATE TABLE change_counter (
    id          INTEGER PRIMARY KEY,
    last_number BIGINT NOT NULL
);
INSERT INTO change_counter (id, last_number) VALUES (1, 0);

CREATE TABLE change (
    number  BIGINT PRIMARY KEY,
    article UUID,
    act     VARCHAR(20) NOT NULL,
    at      TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE TABLE filing (
    feed      VARCHAR(255) NOT NULL,
    article   UUID NOT NULL,
    published TIMESTAMP WITH TIME ZONE NOT NULL,
    change    BIGINT NOT NULL,
    shown     BOOLEAN NOT NULL,
    place     BIGINT NOT NULL,
    PRIMARY KEY (article, feed)
);
CREATE INDEX filing_newest ON filing (feed DESC, shown DESC, published DESC, article DESC);
CREATE INDEX filing_highest ON filing (feed DESC, change DESC);
CREATE INDEX filing_place ON filing (feed DESC, place DESC, published DESC, article DESC);

CREATE TABLE token (
    id      VARCHAR(40) PRIMARY KEY,
    name    VARCHAR(200) NOT NULL,
    hash    VARCHAR(100) NOT NULL,
    created TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE TABLE publication (
    name    VARCHAR(20) PRIMARY KEY,
    urn     UUID NOT NULL,
    founded TIMESTAMP WITH TIME ZONE NOT NULL
);
