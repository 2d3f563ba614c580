-- Subscriptions of sources at the hubs of their feeds, each with the secret part of its callback. A row outlives its source,
-- until the hub has confirmed its end.
CREATE TABLE hub_subscription (
    callback VARCHAR(64) PRIMARY KEY,
    source   VARCHAR(100) NOT NULL,
    topic    VARCHAR(2000) NOT NULL,
    hub      VARCHAR(2000) NOT NULL,
    secret   VARCHAR(100) NOT NULL,
    standing VARCHAR(20) NOT NULL,
    created  TIMESTAMP WITH TIME ZONE NOT NULL,
    ends     TIMESTAMP WITH TIME ZONE,
    due      TIMESTAMP WITH TIME ZONE,
    asked    TIMESTAMP WITH TIME ZONE,
    failures INTEGER NOT NULL,
    answer   VARCHAR(500),
    received BIGINT NOT NULL,
    ignored  BIGINT NOT NULL,
    latest   TIMESTAMP WITH TIME ZONE
);
CREATE INDEX hub_subscription_source ON hub_subscription (source);
CREATE INDEX hub_subscription_due ON hub_subscription (due);

-- Documents that hubs have sent and that are not taken yet. One with an empty body asks for a look at the feed itself.
CREATE TABLE pushed_document (
    id       UUID PRIMARY KEY,
    source   VARCHAR(100) NOT NULL REFERENCES source (name) ON DELETE CASCADE,
    topic    VARCHAR(2000) NOT NULL,
    type     VARCHAR(200),
    body     BYTEA NOT NULL,
    received TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX pushed_document_source ON pushed_document (source);
