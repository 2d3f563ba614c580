-- Documents that have subscriptions, and how far their changes have been looked at. Row 0 is the change log itself, which
-- webhooks follow.
CREATE TABLE subscribed_document (
    id          INTEGER PRIMARY KEY,
    path        VARCHAR(2000) NOT NULL UNIQUE,
    feed        VARCHAR(255) NOT NULL,
    tag         VARCHAR(100) NOT NULL,
    number      BIGINT NOT NULL,
    pending     BIGINT NOT NULL,
    due         TIMESTAMP WITH TIME ZONE,
    held        TIMESTAMP WITH TIME ZONE NOT NULL,
    changed     TIMESTAMP WITH TIME ZONE NOT NULL,
    outstanding BOOLEAN NOT NULL
);
CREATE SEQUENCE subscribed_document_id;
CREATE INDEX subscribed_document_feed ON subscribed_document (feed);
CREATE INDEX subscribed_document_due ON subscribed_document (due);
INSERT INTO subscribed_document (id, path, feed, tag, number, pending, held, changed, outstanding)
SELECT 0, '', '', '', last_number, last_number, at, at, FALSE FROM change_counter;

-- Up to which change number the documents have been marked. Its lock lets one node mark them at a time.
CREATE TABLE push_position (
    id     INTEGER PRIMARY KEY,
    number BIGINT NOT NULL
);
INSERT INTO push_position (id, number)
SELECT 1, last_number FROM change_counter;

-- Who is told of changes, and what each of them has acknowledged.
CREATE TABLE subscription (
    id           UUID PRIMARY KEY,
    kind         VARCHAR(20) NOT NULL,
    document     INTEGER NOT NULL REFERENCES subscribed_document (id),
    topic        VARCHAR(2000) NOT NULL,
    callback     VARCHAR(2000) NOT NULL,
    host         VARCHAR(255) NOT NULL,
    client       VARCHAR(100) NOT NULL,
    secret       VARCHAR(200),
    delta        BOOLEAN NOT NULL,
    created      TIMESTAMP WITH TIME ZONE NOT NULL,
    ends         TIMESTAMP WITH TIME ZONE,
    state        VARCHAR(20) NOT NULL,
    acknowledged BIGINT NOT NULL,
    claimed      TIMESTAMP WITH TIME ZONE NOT NULL,
    retry        TIMESTAMP WITH TIME ZONE,
    failures     INTEGER NOT NULL,
    failing      TIMESTAMP WITH TIME ZONE,
    answered     TIMESTAMP WITH TIME ZONE,
    answer       VARCHAR(500),
    millis       BIGINT NOT NULL,
    UNIQUE (document, kind, callback)
);
CREATE INDEX subscription_behind ON subscription (document, state, acknowledged);
CREATE INDEX subscription_retry ON subscription (retry);
CREATE INDEX subscription_host ON subscription (host);
CREATE INDEX subscription_client ON subscription (client);
CREATE INDEX subscription_ends ON subscription (ends);

-- What was delivered to a subscription on a day.
CREATE TABLE subscription_day (
    subscription UUID NOT NULL,
    on_day       DATE NOT NULL,
    delivered    BIGINT NOT NULL,
    failed       BIGINT NOT NULL,
    millis       BIGINT NOT NULL,
    most_millis  BIGINT NOT NULL,
    PRIMARY KEY (subscription, on_day)
);
CREATE INDEX subscription_day_on_day ON subscription_day (on_day);

-- Requests of subscribers whose intent is still to be verified, and denials that are still to be sent.
CREATE TABLE verification (
    id       UUID PRIMARY KEY,
    kind     VARCHAR(20) NOT NULL,
    mode     VARCHAR(20) NOT NULL,
    path     VARCHAR(2000) NOT NULL,
    topic    VARCHAR(2000) NOT NULL,
    callback VARCHAR(2000) NOT NULL,
    host     VARCHAR(255) NOT NULL,
    client   VARCHAR(100) NOT NULL,
    secret   VARCHAR(200),
    delta    BOOLEAN NOT NULL,
    lease    BIGINT NOT NULL,
    number   BIGINT NOT NULL,
    reason   VARCHAR(1000),
    due      TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX verification_due ON verification (due);
CREATE INDEX verification_client ON verification (client);
CREATE INDEX verification_host ON verification (host);

-- Webhooks: each has a subscription of the change log, with its name as the topic, as soon as its address has answered.
CREATE TABLE webhook (
    name    VARCHAR(100) PRIMARY KEY,
    address VARCHAR(2000) NOT NULL UNIQUE,
    feeds   VARCHAR(1000000) NOT NULL,
    acts    VARCHAR(1000) NOT NULL,
    secret  VARCHAR(200) NOT NULL,
    number  BIGINT NOT NULL,
    answer  VARCHAR(500),
    created TIMESTAMP WITH TIME ZONE NOT NULL,
    changed TIMESTAMP WITH TIME ZONE NOT NULL
);
