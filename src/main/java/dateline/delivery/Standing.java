package dateline.delivery;

import dateline.delivery.http.CachePolicy;
import dateline.delivery.http.Validators;

/** How a document stands: what a client may come back with, and when. It is all that a 304 needs. */
record Standing(Validators validators, CachePolicy policy) {}
