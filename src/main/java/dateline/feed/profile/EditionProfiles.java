package dateline.feed.profile;

import dateline.article.entitlement.Edition;
import jakarta.inject.Singleton;

/** The profiles of editions, with what a contract leaves out. */
@Singleton
public final class EditionProfiles {
    private final Profiles profiles;

    EditionProfiles(Profiles profiles) {
        this.profiles = profiles;
    }

    /** The profile of an edition; a profile that is not set any more leaves the neutral feed. */
    public Profile of(Edition edition) {
        Profile named = profiles.find(edition.profile()).orElse(Profile.PLAIN);
        Profile shown = edition.images() ? named : named.withoutImages();
        return edition.summary() ? shown.summary() : shown;
    }
}
