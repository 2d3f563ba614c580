package dateline.page;

import dateline.article.filing.FeedRanges;
import dateline.feed.FeedSettings;
import dateline.feed.Folder;
import dateline.feed.PublicAddress;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says that there is nothing under a name, and what there is under names like it. */
@Singleton
final class MissingPages {
    private static final int NEAREST = 8;

    private final Templates templates;
    private final Frames frames;
    private final FeedRanges ranges;
    private final FeedSettings settings;
    private final PublicAddress address;

    MissingPages(Templates templates, Frames frames, FeedRanges ranges, FeedSettings settings, PublicAddress address) {
        this.templates = templates;
        this.frames = frames;
        this.ranges = ranges;
        this.settings = settings;
        this.address = address;
    }

    String page(Folder folder) {
        List<Way> nearest = prefix(folder) == null ? List.of() : nearest(folder);
        return templates.html(
                "missing.jte", new MissingPage(frames.bare(settings.language(), Phrase.MISSING), nearest));
    }

    /** What was given up. */
    String gone(String detail) {
        Wording wording = Wording.in(settings.language());
        Frame frame = Frame.bare(settings.title(), wording, detail);
        return templates.html("missing.jte", new MissingPage(frame, List.of()));
    }

    private List<Way> nearest(Folder folder) {
        return ranges.nearest(String.valueOf(prefix(folder)), folder.slug(), NEAREST).entrySet().stream()
                .map(near -> new Way(near.getValue(), settings.language(), address.page(folder.named(near.getKey()))))
                .toList();
    }

    /** What the keys of such topics begin with, where the ledger knows their names. */
    private static @Nullable String prefix(Folder folder) {
        return switch (folder.kind()) {
            case AUTHOR -> "author/";
            case TAG -> "tag/";
            case SECTION, AGENCY, LANGUAGE, COMBINED, SEARCH -> null;
            case null -> null;
        };
    }
}
