package dateline.page;

import dateline.feed.Feed;
import dateline.feed.FeedSettings;
import dateline.feed.FeedVariant;
import dateline.feed.PublicAddress;
import dateline.page.SearchPage.Results;
import dateline.section.Section;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes pages of what a search has found, and the page that asks what to look for. */
@Singleton
final class SearchPageWriter {
    private final Templates templates;
    private final Frames frames;
    private final FeedSettings settings;
    private final PublicAddress address;

    SearchPageWriter(Templates templates, Frames frames, FeedSettings settings, PublicAddress address) {
        this.templates = templates;
        this.frames = frames;
        this.settings = settings;
        this.address = address;
    }

    /**
     * A page of what was found.
     *
     * @param total how many articles were found
     * @param most how many can be paged through; a greater total stands for any above it
     */
    byte[] found(Frame frame, Feed feed, int total, int most) {
        Wording wording = frame.wording();
        Calendar calendar = Calendar.of(feed.language(), settings.language());
        int page = feed.variant().page();
        int pages = Math.ceilDiv(Math.min(total, most), settings.entries());
        String count = total > most ? wording.of(Phrase.MORE_THAN) + " " + wording.number(most) : wording.number(total);
        Results results = new Results(
                count,
                pages > 1 ? wording.of(Phrase.PAGE) + " " + wording.number(page) + " / " + wording.number(pages) : null,
                frames.guide(feed.folder(), wording),
                calendar,
                Headline.of(feed.entries(), address, calendar),
                page > 1 ? way(feed, page - 1, wording, Phrase.PREVIOUS_PAGE) : null,
                page < pages ? way(feed, page + 1, wording, Phrase.NEXT_PAGE) : null);
        Frame kept = frame.unlisted().lookingFor(feed.folder().slug());
        return templates.bytes("search.jte", new SearchPage(kept, null, results));
    }

    /**
     * The page that asks what to look for.
     *
     * @param words what was sent; kept in the box
     * @param problem why it can't be looked for; null when nothing was sent
     */
    String question(String words, @Nullable String problem, List<Section> sections) {
        String language = settings.language();
        Frame frame = frames.unlisted(Wording.in(language), Wording.in(language).of(Phrase.SEARCH), sections);
        return templates.html("search.jte", new SearchPage(frame.lookingFor(words), problem, null));
    }

    private Way way(Feed feed, int page, Wording wording, Phrase phrase) {
        String path = PublicAddress.pagePath(feed.folder(), FeedVariant.page(page));
        return new Way(wording.of(phrase), wording.language(), address.at(path));
    }
}
