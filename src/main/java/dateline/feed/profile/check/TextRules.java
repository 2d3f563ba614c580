package dateline.feed.profile.check;

import dateline.article.Article;
import dateline.feed.entry.Entry;
import dateline.feed.profile.Requirements;
import java.time.Duration;
import java.time.Instant;
import org.jsoup.Jsoup;

/** The rules for title, description, author and date. */
final class TextRules {
    private TextRules() {}

    static void check(Entry entry, Requirements required, Instant now, RefusalList refusals) {
        checkTitle(entry, required, refusals);
        if (required.description() && entry.summary().isBlank()) {
            refusals.add(entry, Rule.DESCRIPTION, "The article has no description: write a summary.");
        }
        if (required.author() && entry.article().credits().authors().isEmpty()) {
            refusals.add(entry, Rule.AUTHOR, "The article names no author: write a byline or authors.");
        }
        checkDate(entry, required, now, refusals);
    }

    private static void checkTitle(Entry entry, Requirements required, RefusalList refusals) {
        String title = entry.article().title();
        int length = title.codePointCount(0, title.length());
        if (length < required.leastTitle()) {
            refusals.add(
                    entry,
                    Rule.TITLE,
                    "The title has " + length + " characters and needs " + required.leastTitle()
                            + ": write a longer one.");
        }
        if (required.mostTitle() > 0 && length > required.mostTitle()) {
            refusals.add(
                    entry,
                    Rule.TITLE,
                    "The title has " + length + " characters and may have " + required.mostTitle()
                            + ": write a shorter one.");
        }
        if (required.plainTitle()
                && title.indexOf('<') >= 0
                && !Jsoup.parseBodyFragment(title).body().children().isEmpty()) {
            refusals.add(
                    entry,
                    Rule.TITLE,
                    "The title has HTML markup: write it without, or set plain-titles in the profile.");
        }
    }

    private static void checkDate(Entry entry, Requirements required, Instant now, RefusalList refusals) {
        Article article = entry.article();
        Instant published = article.published();
        Duration age = required.age();
        if (!published.isAfter(Instant.EPOCH)) {
            refusals.add(entry, Rule.DATE, "The article has no publication date: set publishedAt.");
        } else if (published.isAfter(now)) {
            refusals.add(
                    entry,
                    Rule.DATE,
                    "The publication date " + published + " is in the future: set one that is past, or publishAt.");
        } else if (age != null && published.isBefore(now.minus(age))) {
            refusals.add(
                    entry,
                    Rule.DATE,
                    "The article is from " + published + ", which is more than " + age.toDays()
                            + " days ago: list newer articles only.");
        }
    }
}
