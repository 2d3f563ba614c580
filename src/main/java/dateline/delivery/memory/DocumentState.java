package dateline.delivery.memory;

import dateline.http.CachePolicy;
import dateline.http.Validators;

/** How a document stands: what a client may come back with, and when. It is all that a 304 needs. */
public record DocumentState(Validators validators, CachePolicy policy) {}
