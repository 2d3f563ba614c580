package dateline.delivery.memory;

import dateline.http.CachePolicy;
import dateline.http.Validators;

/** The validators of a document and how long caches may keep it: all that a 304 needs. */
public record DocumentMetadata(Validators validators, CachePolicy policy) {}
