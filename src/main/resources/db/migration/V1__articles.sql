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
    id          VARCHAR(100) PRIMARY KEY,
    slug        VARCHAR(100) NOT NULL UNIQUE,
    code        VARCHAR(100) NOT NULL,
    name        VARCHAR(300) NOT NULL,
    home        VARCHAR(2000) NOT NULL,
    feed        VARCHAR(2000),
    rights      VARCHAR(2000),
    usage_terms VARCHAR(2000),
    license     VARCHAR(2000),
    marks       VARCHAR(100000) NOT NULL,
    former      VARCHAR(100000) NOT NULL,
    changed     TIMESTAMP WITH TIME ZONE NOT NULL,
    retired     TIMESTAMP WITH TIME ZONE
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
CREATE INDEX article_change ON article (change);
CREATE INDEX article_stage ON article (stage DESC, id DESC);
CREATE INDEX article_section ON article (section DESC, stage DESC, id DESC);

-- When something is to happen to an article by itself; few articles have a row.
CREATE TABLE due_work (
    article UUID PRIMARY KEY,
    at      TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX due_work_at ON due_work (at);

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
    at      TIMESTAMP WITH TIME ZONE NOT NULL,
    writer  VARCHAR(200) NOT NULL,
    text    VARCHAR(10000)
);
CREATE INDEX change_article ON change (article, number);

-- Feeds that ever had an article: a short number in place of a long name, and how the feed stands.
CREATE TABLE feed (
    id       INTEGER PRIMARY KEY,
    name     VARCHAR(255) NOT NULL UNIQUE,
    label    VARCHAR(1000) NOT NULL,
    change   BIGINT NOT NULL,
    archived BIGINT NOT NULL
);
CREATE INDEX feed_change ON feed (change);

CREATE TABLE filing (
    feed      INTEGER NOT NULL,
    article   UUID NOT NULL,
    published TIMESTAMP WITH TIME ZONE NOT NULL,
    change    BIGINT NOT NULL,
    place     BIGINT NOT NULL,
    PRIMARY KEY (article, feed)
);
CREATE INDEX filing_newest ON filing (feed DESC, published DESC, article DESC);
CREATE INDEX filing_place ON filing (feed DESC, place DESC);

-- What remains of filings whose articles have left the feed.
CREATE TABLE vacancy (
    feed      INTEGER NOT NULL,
    article   UUID NOT NULL,
    published TIMESTAMP WITH TIME ZONE NOT NULL,
    change    BIGINT NOT NULL,
    place     BIGINT NOT NULL,
    PRIMARY KEY (article, feed)
);
CREATE INDEX vacancy_change ON vacancy (feed DESC, change DESC);
CREATE INDEX vacancy_place ON vacancy (feed DESC, place DESC);

-- Authors whose articles have several names over them.
CREATE TABLE joined_author (
    slug    VARCHAR(240) PRIMARY KEY,
    name    VARCHAR(300) NOT NULL,
    names   VARCHAR(1000000) NOT NULL,
    changed TIMESTAMP WITH TIME ZONE NOT NULL
);

-- Feeds whose articles belong elsewhere now and are still to be filed anew, and how far that has come.
CREATE TABLE refiling (
    feed      VARCHAR(255) PRIMARY KEY,
    published TIMESTAMP WITH TIME ZONE NOT NULL,
    article   UUID NOT NULL
);

-- Feeds put together of others by name.
CREATE TABLE combined_feed (
    name           VARCHAR(100) PRIMARY KEY,
    title          VARCHAR(300) NOT NULL,
    description    VARCHAR(2000),
    language       VARCHAR(35),
    any_of         VARCHAR(1000000) NOT NULL,
    all_of         VARCHAR(1000000) NOT NULL,
    none_of        VARCHAR(1000000) NOT NULL,
    hours          INTEGER NOT NULL,
    entries        INTEGER NOT NULL,
    summary        BOOLEAN NOT NULL,
    visible_credit BOOLEAN NOT NULL,
    changed        TIMESTAMP WITH TIME ZONE NOT NULL,
    retired        TIMESTAMP WITH TIME ZONE
);

-- Those whose stored articles are still to be gathered, and how far that has come.
CREATE TABLE gathering (
    name      VARCHAR(100) PRIMARY KEY,
    published TIMESTAMP WITH TIME ZONE NOT NULL,
    article   UUID NOT NULL,
    fresh     BOOLEAN NOT NULL
);

CREATE TABLE token (
    id      VARCHAR(40) PRIMARY KEY,
    name    VARCHAR(200) NOT NULL,
    hash    VARCHAR(100) NOT NULL,
    scopes  VARCHAR(10000) NOT NULL,
    created TIMESTAMP WITH TIME ZONE NOT NULL,
    expires TIMESTAMP WITH TIME ZONE,
    revoked TIMESTAMP WITH TIME ZONE
);

CREATE TABLE publication (
    name    VARCHAR(20) PRIMARY KEY,
    urn     UUID NOT NULL,
    founded TIMESTAMP WITH TIME ZONE NOT NULL
);
