package dateline.page.article;

import dateline.article.Article;
import dateline.article.TranslationSource;
import dateline.article.feed.TopicKind;
import dateline.attribution.Agency;
import dateline.attribution.Contributor;
import dateline.attribution.Dateline;
import dateline.attribution.License;
import dateline.attribution.address.Slugs;
import dateline.feed.TopicPath;
import dateline.feed.entry.Entry;
import dateline.page.article.CreditLine.Part;
import dateline.page.layout.Message;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The credits and the rights of an article as lines of its page. */
final class CreditLines {
    private final TopicLinks links;
    private final List<CreditLine> lines = new ArrayList<>();

    private CreditLines(TopicLinks links) {
        this.links = links;
    }

    static List<CreditLine> of(Entry entry, TopicLinks links) {
        CreditLines credits = new CreditLines(links);
        credits.persons(entry.article());
        credits.source(entry);
        credits.terms(entry);
        credits.origin(entry.article());
        return credits.lines;
    }

    private void persons(Article article) {
        add(
                Message.AUTHORS,
                article.credits().authors().stream()
                        .map(author -> new Part(author.name(), null, topic(TopicKind.AUTHOR, author.name())))
                        .toList());
        add(
                Message.CONTRIBUTORS,
                article.credits().contributors().stream()
                        .map(contributor -> new Part(contributor.name(), note(contributor), null))
                        .toList());
    }

    private static @Nullable String note(Contributor contributor) {
        String note = Stream.of(contributor.role(), contributor.organisation())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return note.isEmpty() ? null : note;
    }

    private void source(Entry entry) {
        Agency agency = entry.agency();
        if (agency != null) {
            URI page = agency.isOpen()
                    ? links.topic(new TopicPath(TopicKind.AGENCY, agency.slug()))
                            .orElse(null)
                    : null;
            add(Message.SOURCE, List.of(new Part(agency.name(), null, page)));
        }
        Dateline dateline = entry.article().credits().dateline();
        text(Message.PLACE, dateline == null ? null : dateline.text());
    }

    private void terms(Entry entry) {
        text(Message.RIGHTS, entry.terms().rights());
        text(Message.TERMS, entry.terms().usageTerms());
        if (entry.terms().license() != null) {
            License license = new License(URI.create(entry.terms().license()));
            add(Message.LICENSE, List.of(new Part(license.label(), null, license.uri())));
        }
    }

    private void origin(Article article) {
        URI via = article.links().via();
        if (via != null) {
            add(Message.ORIGINAL, List.of(new Part(via.toString(), null, via)));
        }
        TranslationSource translation = article.links().translationOf();
        if (translation != null) {
            Locale language = Locale.forLanguageTag(translation.language());
            String name = language.getDisplayLanguage(language);
            add(Message.TRANSLATED, List.of(new Part(translation.url().toString(), name, translation.url())));
        }
    }

    /** The page of an author or a subject; null when the name has no slug. */
    private @Nullable URI topic(TopicKind kind, String name) {
        return Slugs.of(name)
                .flatMap(slug -> links.topic(new TopicPath(kind, slug)))
                .orElse(null);
    }

    private void text(Message label, @Nullable String text) {
        if (text != null) {
            add(label, List.of(Part.plain(text)));
        }
    }

    private void add(Message label, List<Part> parts) {
        if (!parts.isEmpty()) {
            lines.add(new CreditLine(label, parts));
        }
    }
}
