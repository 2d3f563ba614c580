package dateline.page;

import dateline.article.filing.FeedRanges;
import dateline.feed.FeedSettings;
import dateline.feed.Folder;
import dateline.feed.PublicAddress;
import dateline.section.Sections;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says that there is nothing under an address, and what else there is: names like it, the sections, the feeds. */
@Singleton
final class MissingPages {
    private static final int NEAREST = 8;

    private final Templates templates;
    private final Frames frames;
    private final Sections sections;
    private final FeedRanges ranges;
    private final FeedSettings settings;
    private final PublicAddress address;

    MissingPages(
            Templates templates,
            Frames frames,
            Sections sections,
            FeedRanges ranges,
            FeedSettings settings,
            PublicAddress address) {
        this.templates = templates;
        this.frames = frames;
        this.sections = sections;
        this.ranges = ranges;
        this.settings = settings;
        this.address = address;
    }

    /** Where there is nothing at all. */
    String page() {
        return missing(wording().of(Phrase.MISSING), List.of());
    }

    /** Where there is no such topic. */
    String page(Folder folder) {
        return missing(wording().of(Phrase.MISSING), prefix(folder) == null ? List.of() : nearest(folder));
    }

    /** What was given up. */
    String gone(String detail) {
        return missing(detail, List.of());
    }

    /**
     * An article that was taken back, or whose time is over.
     *
     * @param notice what readers are told; null for nothing
     */
    String article(String language, Phrase title, @Nullable String notice) {
        Wording wording = Wording.in(language);
        Frame frame = frames.unlisted(wording, wording.of(title), sections.listOrderByPosition());
        return templates.html("gone.jte", new GonePage(frame, language, notice));
    }

    private String missing(String title, List<Way> nearest) {
        Frame frame = frames.unlisted(wording(), title, sections.listOrderByPosition());
        return templates.html("missing.jte", new MissingPage(frame, nearest));
    }

    private Wording wording() {
        return Wording.in(settings.language());
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
