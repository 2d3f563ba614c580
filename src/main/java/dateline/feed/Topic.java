package dateline.feed;

import dateline.article.combined.CombinedFeed;
import dateline.article.feed.FeedKey;
import dateline.attribution.Agency;
import dateline.section.Publication;
import dateline.section.Section;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a feed is a feed of. */
public sealed interface Topic {
    /** Under which its articles are filed. */
    FeedKey key();

    /** Where its page and documents lie. */
    TopicPath folder();

    /** Its name for people; null for everything. */
    @Nullable
    String name();

    /** One or two sentences; null when nobody wrote any. */
    default @Nullable String description() {
        return null;
    }

    /** BCP 47 tag of its feeds; null for the publication's own. */
    default @Nullable String language() {
        return null;
    }

    /** The update time of its feed before its first article. */
    default Instant born(Publication publication) {
        return publication.founded();
    }

    /** What its documents are like when nobody asks for anything else. */
    default Shape shape(FeedSettings settings) {
        return new Shape(settings.entries(), false, settings.visibleCredit());
    }

    /**
     * What documents of a feed are like.
     *
     * @param entries how many, unless a reader asks for another number
     * @param summary whether they have summaries in place of contents, whatever a reader asks for
     * @param visibleCredit whether entries end with a credit that people can see
     */
    record Shape(int entries, boolean summary, boolean visibleCredit) {}

    /** All that is published. */
    record Everything() implements Topic {
        @Override
        public FeedKey key() {
            return FeedKey.ALL;
        }

        @Override
        public TopicPath folder() {
            return TopicPath.TOP;
        }

        @Override
        public @Nullable String name() {
            return null;
        }
    }

    /** A section and those below it. */
    record InSection(Section section) implements Topic {
        @Override
        public FeedKey key() {
            return FeedKey.section(section.id());
        }

        @Override
        public TopicPath folder() {
            return TopicPath.section(section.slug());
        }

        @Override
        public String name() {
            return section.title();
        }

        @Override
        public @Nullable String description() {
            return section.description();
        }

        @Override
        public @Nullable String language() {
            return section.language();
        }

        @Override
        public Instant born(Publication publication) {
            return section.changed();
        }
    }

    /** The copy of an agency. */
    record FromAgency(Agency agency) implements Topic {
        @Override
        public FeedKey key() {
            return FeedKey.agency(agency.id());
        }

        @Override
        public TopicPath folder() {
            return new TopicPath(TopicPath.Kind.AGENCY, agency.slug());
        }

        @Override
        public String name() {
            return agency.name();
        }

        @Override
        public Instant born(Publication publication) {
            return agency.changed();
        }
    }

    /**
     * What an author wrote.
     *
     * @param slug the author's name in addresses
     */
    record ByAuthor(String slug, String name) implements Topic {
        @Override
        public FeedKey key() {
            return FeedKey.author(slug);
        }

        @Override
        public TopicPath folder() {
            return new TopicPath(TopicPath.Kind.AUTHOR, slug);
        }
    }

    /**
     * What is about a subject.
     *
     * @param slug the subject's name in addresses
     * @param name as the first article wrote it
     */
    record Tagged(String slug, String name) implements Topic {
        @Override
        public FeedKey key() {
            return FeedKey.tag(slug);
        }

        @Override
        public TopicPath folder() {
            return new TopicPath(TopicPath.Kind.TAG, slug);
        }
    }

    /** What somebody has put together of other feeds. */
    record Combined(CombinedFeed feed) implements Topic {
        @Override
        public FeedKey key() {
            return feed.key();
        }

        @Override
        public TopicPath folder() {
            return new TopicPath(TopicPath.Kind.COMBINED, feed.name());
        }

        @Override
        public String name() {
            return feed.title();
        }

        @Override
        public @Nullable String description() {
            return feed.description();
        }

        @Override
        public @Nullable String language() {
            return feed.language();
        }

        @Override
        public Instant born(Publication publication) {
            return feed.changed();
        }

        @Override
        public Shape shape(FeedSettings settings) {
            return new Shape(feed.entries(), feed.summary(), feed.visibleCredit());
        }
    }

    /** What has words that somebody looks for. */
    record Search(String words) implements Topic {
        @Override
        public FeedKey key() {
            return new FeedKey("search/" + words);
        }

        @Override
        public TopicPath folder() {
            return TopicPath.search(words);
        }

        @Override
        public String name() {
            return "“" + words + "”";
        }
    }

    /** What is in a language. */
    record InLanguage(String tag) implements Topic {
        @Override
        public FeedKey key() {
            return FeedKey.language(tag);
        }

        @Override
        public TopicPath folder() {
            return new TopicPath(TopicPath.Kind.LANGUAGE, tag);
        }

        /** In the language itself. */
        @Override
        public String name() {
            Locale locale = Locale.forLanguageTag(tag);
            String name = locale.getDisplayName(locale);
            return name.isBlank() ? tag : name;
        }

        @Override
        public String language() {
            return Locale.forLanguageTag(tag).toLanguageTag();
        }
    }
}
