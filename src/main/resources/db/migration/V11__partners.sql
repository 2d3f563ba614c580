-- What partners may read. Partners with the same conditions share one row, and so the feeds under its number.
CREATE TABLE entitlement (
    id            INTEGER PRIMARY KEY,
    any_of        VARCHAR(1000000) NOT NULL,
    all_of        VARCHAR(1000000) NOT NULL,
    none_of       VARCHAR(1000000) NOT NULL,
    delay         INTEGER NOT NULL,
    advance       BOOLEAN NOT NULL,
    digest        VARCHAR(64) NOT NULL,
    delayed_up_to TIMESTAMP WITH TIME ZONE NOT NULL,
    ended         TIMESTAMP WITH TIME ZONE
);
CREATE INDEX entitlement_digest ON entitlement (digest);

-- The topics of an entitlement that have feeds, because a partner asked for them, and the progress of their filing.
CREATE TABLE entitlement_topic (
    entitlement INTEGER NOT NULL REFERENCES entitlement (id),
    topic       VARCHAR(255) NOT NULL,
    published   TIMESTAMP WITH TIME ZONE NOT NULL,
    article     UUID NOT NULL,
    complete    BOOLEAN NOT NULL,
    renewing    BOOLEAN NOT NULL,
    earlier     INTEGER,
    PRIMARY KEY (entitlement, topic)
);
CREATE INDEX entitlement_topic_topic ON entitlement_topic (topic, entitlement);
CREATE INDEX entitlement_topic_complete ON entitlement_topic (complete);
CREATE INDEX entitlement_topic_renewing ON entitlement_topic (renewing);

CREATE TABLE partner (
    name        VARCHAR(100) PRIMARY KEY,
    title       VARCHAR(300) NOT NULL,
    contact     VARCHAR(1000),
    entitlement INTEGER NOT NULL REFERENCES entitlement (id),
    summary     BOOLEAN NOT NULL,
    images      BOOLEAN NOT NULL,
    formats     VARCHAR(1000) NOT NULL,
    profile     VARCHAR(100) NOT NULL,
    starts      TIMESTAMP WITH TIME ZONE,
    ends        TIMESTAMP WITH TIME ZONE,
    quiet_hours INTEGER NOT NULL,
    changed     TIMESTAMP WITH TIME ZONE NOT NULL,
    retired     TIMESTAMP WITH TIME ZONE
);
CREATE INDEX partner_entitlement ON partner (entitlement);

-- What each partner took on one day, from all nodes.
CREATE TABLE partner_day (
    partner    VARCHAR(100) NOT NULL,
    counted_on DATE NOT NULL,
    requests   BIGINT NOT NULL,
    unchanged  BIGINT NOT NULL,
    refused    BIGINT NOT NULL,
    deliveries BIGINT NOT NULL,
    articles   BIGINT NOT NULL,
    PRIMARY KEY (partner, counted_on)
);

-- The last look of each partner, and the last change that it took; in a table of its own, since it changes often.
CREATE TABLE partner_look (
    partner VARCHAR(100) PRIMARY KEY,
    at      TIMESTAMP WITH TIME ZONE NOT NULL,
    taken   BIGINT NOT NULL
);

-- The secrets of a partner are tokens; this finds them by their scope.
CREATE INDEX token_scopes ON token (scopes);
