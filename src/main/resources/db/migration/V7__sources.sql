-- Feeds that are pulled and folders that are watched, as their operator has set them.
CREATE TABLE source (
    name    VARCHAR(100) PRIMARY KEY,
    kind    VARCHAR(20) NOT NULL,
    address VARCHAR(2000) NOT NULL,
    rules   VARCHAR(1000000) NOT NULL,
    created TIMESTAMP WITH TIME ZONE NOT NULL,
    changed TIMESTAMP WITH TIME ZONE NOT NULL
);

-- How far each source has been read, and what came of its last look.
CREATE TABLE source_state (
    source    VARCHAR(100) PRIMARY KEY REFERENCES source (name) ON DELETE CASCADE,
    host      VARCHAR(300) NOT NULL,
    standing  VARCHAR(20) NOT NULL,
    next_look TIMESTAMP WITH TIME ZONE,
    looking   BOOLEAN NOT NULL,
    looked    TIMESTAMP WITH TIME ZONE,
    answer    VARCHAR(500),
    failures  INTEGER NOT NULL,
    failing   TIMESTAMP WITH TIME ZONE,
    memory    VARCHAR(10000) NOT NULL,
    history   VARCHAR(100000) NOT NULL
);
CREATE INDEX source_state_host ON source_state (host, next_look);

-- When a host is due, and until when a node has claimed it: one node sends one request to a host at a time.
CREATE TABLE source_host (
    host    VARCHAR(300) PRIMARY KEY,
    due     TIMESTAMP WITH TIME ZONE,
    claimed TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX source_host_due ON source_host (due);

-- The entries that were taken, with a digest of each, so that an entry that has not changed causes no act.
CREATE TABLE source_entry (
    external_id VARCHAR(255) PRIMARY KEY,
    source      VARCHAR(100) NOT NULL REFERENCES source (name) ON DELETE CASCADE,
    digest      VARCHAR(64) NOT NULL,
    link        VARCHAR(2000),
    dated       TIMESTAMP WITH TIME ZONE NOT NULL,
    listed      BOOLEAN NOT NULL,
    withdrawn   BOOLEAN NOT NULL
);
CREATE INDEX source_entry_listed ON source_entry (source, listed);
