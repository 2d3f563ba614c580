-- A later request for a subscription replaces the earlier ones, which are found by their callback.
CREATE INDEX verification_callback ON verification (host, callback);
