package dateline.feed.json;

import dateline.article.Article;
import dateline.article.CleanText;
import dateline.article.RelatedLink;
import dateline.article.media.Audio;
import dateline.article.media.Image;
import dateline.article.wire.Subject;
import dateline.attribution.Agency;
import dateline.attribution.Author;
import dateline.attribution.Contributor;
import dateline.attribution.Credits;
import dateline.feed.DocumentFormat;
import dateline.feed.Feed;
import dateline.feed.FeedSettings;
import dateline.feed.FeedVariant;
import dateline.feed.FeedWriter;
import dateline.feed.PublicAddress;
import dateline.feed.TopicPath;
import dateline.feed.entry.Entry;
import dateline.feed.entry.ShownTitle;
import dateline.feed.xml.ArchiveLinks;
import dateline.feed.xml.XmlVocabulary;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** JSON Feed 1.1. */
@Singleton
public final class JsonFeedWriter implements FeedWriter {
    private final FeedSettings settings;
    private final PublicAddress address;
    private final ObjectMapper json;

    public JsonFeedWriter(FeedSettings settings, PublicAddress address, ObjectMapper json) {
        this.settings = settings;
        this.address = address;
        this.json = json;
    }

    @Override
    public DocumentFormat format() {
        return DocumentFormat.JSON;
    }

    @Override
    public byte[] write(Feed feed) {
        JsonFeed.Author publisher = publisher();
        FeedVariant earlier = ArchiveLinks.of(feed).get("prev-archive");
        JsonFeed document = new JsonFeed(
                JsonFeed.VERSION,
                CleanText.of(feed.title()),
                feed.home(),
                address(feed, feed.variant()),
                CleanText.of(feed.description()),
                earlier == null ? null : address(feed, earlier),
                address.logo(settings),
                List.of(publisher),
                publisher,
                feed.language(),
                address.hubs(settings).stream()
                        .map(hub -> new JsonFeed.Hub("WebSub", hub))
                        .toList(),
                feed.entries().stream()
                        .map(entry -> item(entry, feed.summary()))
                        .toList(),
                extension(feed));
        try {
            return json.writeValueAsBytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Members of JSON Feed are absolute addresses, which documents for partners do not have; these use the Link field. */
    private @Nullable URI address(Feed feed, FeedVariant variant) {
        return feed.topic().edition().isPublic() ? address.document(feed, DocumentFormat.JSON, variant) : null;
    }

    private JsonFeed.Author publisher() {
        String email = settings.publisherEmail();
        return author(new Author(settings.publisher(), Objects.toString(settings.publisherUrl(), null), email));
    }

    private JsonFeed.Extension extension(Feed feed) {
        return new JsonFeed.Extension(
                address.at(XmlVocabulary.PAGE),
                feed.updated(),
                CleanText.ofNullable(feed.rights(settings)),
                feed.variant().archive() == null ? null : true,
                feed.tombstones().stream()
                        .map(tombstone -> new JsonFeed.Tombstone(
                                tombstone.urn(), tombstone.at(), CleanText.ofNullable(tombstone.text())))
                        .toList());
    }

    /** The authors, or else the agency, as in Atom. When there is neither, readers use the feed's author. */
    private static List<JsonFeed.Author> authors(Entry entry) {
        List<Author> authors = entry.article().credits().authors();
        Agency agency = entry.agency();
        return authors.isEmpty() && agency != null
                ? List.of(author(new Author(agency.name(), agency.home(), null)))
                : authors.stream().map(JsonFeedWriter::author).toList();
    }

    private static JsonItem item(Entry entry, boolean summaryOnly) {
        Article article = entry.article();
        String summary = entry.summary();
        List<JsonFeed.Author> authors = authors(entry);
        // Dates are those of RFC 3339 §5.6; readers of version 1 know one author only.
        return new JsonItem(
                article.urn(),
                entry.link(),
                article.links().via(),
                ShownTitle.of(article),
                summaryOnly ? null : entry.content(),
                summaryOnly ? summary : null,
                summary,
                article.images().isEmpty() ? null : article.images().getFirst().url(),
                article.published(),
                article.updated(),
                authors,
                authors.isEmpty() ? null : authors.getFirst(),
                entry.categories().stream()
                        .map(category -> CleanText.of(category.label()))
                        .distinct()
                        .toList(),
                article.language(),
                attachments(article),
                extension(entry));
    }

    private static JsonItem.Extension extension(Entry entry) {
        Article article = entry.article();
        Credits credits = article.credits();
        Image image = article.images().isEmpty() ? null : article.images().getFirst();
        return new JsonItem.Extension(
                CleanText.ofNullable(credits.byline()),
                credits.contributors().stream().map(JsonFeedWriter::clean).toList(),
                CleanText.ofNullable(credits.contributorLine()),
                agency(entry.agency()),
                credits.dateline(),
                article.links().translationOf(),
                CleanText.ofNullable(entry.terms().rights()),
                CleanText.ofNullable(entry.terms().usageTerms()),
                entry.terms().license(),
                article.corrections(),
                article.expires(),
                article.embargo(),
                article.links().canonicalUrl(),
                article.links().commentsUrl(),
                image == null ? null : CleanText.ofNullable(image.credit()),
                image == null ? null : CleanText.ofNullable(image.rights()),
                article.images().stream().map(JsonFeedWriter::picture).toList(),
                article.wire().subjects().stream().map(JsonFeedWriter::clean).toList(),
                article.wire().digitalSourceType(),
                article.links().related().stream().map(JsonFeedWriter::clean).toList(),
                article.links().origins().stream().map(Article::urn).toList());
    }

    private static JsonItem.@Nullable Agency agency(@Nullable Agency agency) {
        return agency == null ? null : new JsonItem.Agency(agency.code(), agency.name(), agency.home());
    }

    /** Recordings first: readers play the first attachment that they can. */
    private static List<JsonItem.Attachment> attachments(Article article) {
        return Stream.concat(
                        article.audio().stream().map(JsonFeedWriter::attachment),
                        article.images().stream()
                                .filter(image -> image.type() != null)
                                .map(JsonFeedWriter::attachment))
                .toList();
    }

    private static JsonItem.Attachment attachment(Audio audio) {
        return new JsonItem.Attachment(
                audio.url(), audio.type(), CleanText.ofNullable(audio.title()), audio.length(), audio.duration());
    }

    private static JsonItem.Attachment attachment(Image image) {
        return new JsonItem.Attachment(
                image.url(),
                Objects.requireNonNull(image.type()),
                CleanText.ofNullable(image.caption() == null ? image.alt() : image.caption()),
                image.length(),
                null);
    }

    private static JsonItem.Picture picture(Image image) {
        return new JsonItem.Picture(
                image.url(),
                CleanText.ofNullable(image.alt()),
                CleanText.ofNullable(image.caption()),
                CleanText.ofNullable(image.credit()),
                CleanText.ofNullable(image.rights()));
    }

    /** An author with the address of a page, or else a mail address, as the specification suggests. */
    private static JsonFeed.Author author(Author author) {
        String email = author.email();
        URI mail = email == null
                ? null
                : URI.create("mailto:" + TopicPath.encoded(email).replace("%40", "@"));
        return new JsonFeed.Author(CleanText.of(author.name()), author.url() == null ? mail : URI.create(author.url()));
    }

    private static Subject clean(Subject subject) {
        return new Subject(subject.scheme(), CleanText.of(subject.code()), CleanText.ofNullable(subject.name()));
    }

    private static RelatedLink clean(RelatedLink link) {
        return new RelatedLink(link.url(), CleanText.ofNullable(link.title()), CleanText.ofNullable(link.relation()));
    }

    private static Contributor clean(Contributor contributor) {
        return new Contributor(
                CleanText.of(contributor.name()),
                CleanText.ofNullable(contributor.role()),
                CleanText.ofNullable(contributor.organisation()));
    }
}
