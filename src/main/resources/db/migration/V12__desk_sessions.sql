-- The sessions of editors in the browser. The id is a digest: the store does not have the secret in the cookie.
CREATE TABLE desk_session (
    id       VARCHAR(64) PRIMARY KEY,
    token    VARCHAR(40) NOT NULL,
    agent    VARCHAR(200) NOT NULL,
    language VARCHAR(40),
    zone     VARCHAR(60),
    created  TIMESTAMP WITH TIME ZONE NOT NULL,
    used     TIMESTAMP WITH TIME ZONE NOT NULL,
    ends     TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX desk_session_token ON desk_session (token);
CREATE INDEX desk_session_ends ON desk_session (ends);

-- Links that sign the holder of a token in once.
CREATE TABLE sign_in_link (
    id    VARCHAR(64) PRIMARY KEY,
    token VARCHAR(40) NOT NULL,
    ends  TIMESTAMP WITH TIME ZONE NOT NULL
);
